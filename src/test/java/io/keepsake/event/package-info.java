@NullMarked
package io.keepsake.event;

import org.jspecify.annotations.NullMarked;
