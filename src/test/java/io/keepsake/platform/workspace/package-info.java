@NullMarked
package io.keepsake.platform.workspace;

import org.jspecify.annotations.NullMarked;
