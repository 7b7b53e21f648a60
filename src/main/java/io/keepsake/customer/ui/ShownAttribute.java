package io.keepsake.customer.ui;

import io.keepsake.platform.text.Fold;

/** An attribute as the page words it. */
record ShownAttribute(String name, String text) {
    /** Whether the name or the text contains what somebody looks for, whatever its case and accents. */
    boolean matches(String wanted) {
        var folded = Fold.fold(wanted);
        return Fold.fold(name).contains(folded) || Fold.fold(text).contains(folded);
    }
}
