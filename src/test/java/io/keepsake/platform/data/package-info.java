@NullMarked
package io.keepsake.platform.data;

import org.jspecify.annotations.NullMarked;
