/** Holds the demo to its promise: the same world each time, believable, and made whole or not at all. */
@NullMarked
package io.keepsake.demo;

import org.jspecify.annotations.NullMarked;
