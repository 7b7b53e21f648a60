/** Text as people type it and as it is compared. */
@NullMarked
package io.keepsake.platform.text;

import org.jspecify.annotations.NullMarked;
