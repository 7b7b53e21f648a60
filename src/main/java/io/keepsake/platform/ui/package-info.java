/**
 * The frame around every page and the few parts pages are made of: side menu, page header, empty state, notices, icons,
 * dates and amounts as people read them, and what is shown when something is not there or goes wrong.
 *
 * <p>A page takes {@link io.keepsake.platform.ui.MainLayout} as its layout, has the class name {@code page} and begins
 * with a {@link io.keepsake.platform.ui.PageHeader}. What the frame shows of features comes through {@link
 * io.keepsake.platform.ui.FrameParts} and {@link io.keepsake.platform.ui.MenuEntry} beans: it knows none of them.
 */
@NullMarked
package io.keepsake.platform.ui;

import org.jspecify.annotations.NullMarked;
