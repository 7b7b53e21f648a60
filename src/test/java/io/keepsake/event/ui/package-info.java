@NullMarked
package io.keepsake.event.ui;

import org.jspecify.annotations.NullMarked;
