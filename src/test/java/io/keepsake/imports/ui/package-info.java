@NullMarked
package io.keepsake.imports.ui;

import org.jspecify.annotations.NullMarked;
