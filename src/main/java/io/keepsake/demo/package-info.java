/**
 * The living world of the first start: an account with two brands, their customers and eighteen months of what those
 * did. Made up from a fixed seed, relative to the day it is made, through the same services as any import.
 *
 * <p>Owns no table and publishes nothing. Guards: it is made on an empty database only, and after a crash either goes on
 * or was done; there is never half a demo to sign in to.
 */
@ApplicationModule
@NullMarked
package io.keepsake.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
