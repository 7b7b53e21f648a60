/**
 * Starting Keepsake: the folder that holds its data, what is said when it is ready, and one clear sentence when it
 * cannot start. Publishes {@link io.keepsake.platform.start.DataFolder}, which only one Keepsake at a time may hold.
 */
@NullMarked
package io.keepsake.platform.start;

import org.jspecify.annotations.NullMarked;
