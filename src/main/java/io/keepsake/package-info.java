/** Keepsake: customer engagement that can let a person go and keep the story. */
@NullMarked
package io.keepsake;

import org.jspecify.annotations.NullMarked;
