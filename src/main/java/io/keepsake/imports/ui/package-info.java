/** The import pages: files to bring in and those brought in, and one file on its way from columns to rows. */
@NullMarked
package io.keepsake.imports.ui;

import org.jspecify.annotations.NullMarked;
