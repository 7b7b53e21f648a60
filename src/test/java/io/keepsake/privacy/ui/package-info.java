@NullMarked
package io.keepsake.privacy.ui;

import org.jspecify.annotations.NullMarked;
