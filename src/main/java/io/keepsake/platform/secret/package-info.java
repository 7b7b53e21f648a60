/**
 * The installation's secret: a key outside the database, with which Keepsake remembers what it must not store. Whoever
 * gets a {@link io.keepsake.platform.secret.Secret} gets the one this database was made with; with another one, or none,
 * Keepsake does not start, because every person on the forget list would be unknown again.
 */
@NullMarked
package io.keepsake.platform.secret;

import org.jspecify.annotations.NullMarked;
