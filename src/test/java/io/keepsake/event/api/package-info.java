@NullMarked
package io.keepsake.event.api;

import org.jspecify.annotations.NullMarked;
