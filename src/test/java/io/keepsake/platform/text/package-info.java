@NullMarked
package io.keepsake.platform.text;

import org.jspecify.annotations.NullMarked;
