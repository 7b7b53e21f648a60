/**
 * How imports go and went, for programs, under {@code /api/v1}.
 */
@NullMarked
package io.keepsake.imports.api;

import org.jspecify.annotations.NullMarked;
