@NullMarked
package io.keepsake.imports.api;

import org.jspecify.annotations.NullMarked;
