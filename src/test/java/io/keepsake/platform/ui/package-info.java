@NullMarked
package io.keepsake.platform.ui;

import org.jspecify.annotations.NullMarked;
