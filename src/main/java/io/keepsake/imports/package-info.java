/**
 * Customers and events from CSV files, in the background, row by row.
 *
 * <p>A module of its own because it needs both customers and events; inside either it would need a way back. Guards: a
 * wrong row never stops the rest, and a file goes on where it stood after a crash.
 */
@ApplicationModule
@NullMarked
package io.keepsake.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
