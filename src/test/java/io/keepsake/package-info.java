/** Tests, beside what they test. Read as sentences about behaviour. */
@NullMarked
package io.keepsake;

import org.jspecify.annotations.NullMarked;
