@NullMarked
package io.keepsake.imports;

import org.jspecify.annotations.NullMarked;
