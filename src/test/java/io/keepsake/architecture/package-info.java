/** The rules of the architecture, each as a test, and for each a breach that shows that it bites. */
@NullMarked
package io.keepsake.architecture;

import org.jspecify.annotations.NullMarked;
