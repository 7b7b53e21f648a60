/**
 * Work that is done later and over again, by any node, through db-scheduler. A feature contributes a bean of its {@code
 * Task}; payloads are JSON and hold ids only. A job acts as Keepsake itself unless it names the user it works for.
 */
@NullMarked
package io.keepsake.platform.job;

import org.jspecify.annotations.NullMarked;
