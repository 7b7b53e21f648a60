/** A whole Keepsake in a process of its own, killed in the middle of its work: nothing is lost, nothing is half done. */
@NullMarked
package io.keepsake.crash;

import org.jspecify.annotations.NullMarked;
