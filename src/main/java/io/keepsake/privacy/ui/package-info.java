/** What archiving adds to the customer page: the menu's entry with its dialog, and the notice that it was done. */
@NullMarked
package io.keepsake.privacy.ui;

import org.jspecify.annotations.NullMarked;
