@NullMarked
package io.keepsake.platform.csv;

import org.jspecify.annotations.NullMarked;
