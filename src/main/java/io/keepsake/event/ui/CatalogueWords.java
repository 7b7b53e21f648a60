package io.keepsake.event.ui;

import io.keepsake.event.CatalogueCounts;
import io.keepsake.event.CountsAs;
import io.keepsake.event.KnownEvent;
import io.keepsake.event.KnownProperty;
import io.keepsake.platform.personal.ValueType;
import io.keepsake.platform.ui.Formats;
import java.time.Instant;
import java.util.Locale;

/**
 * Puts what the data catalogue lists in words.
 *
 * @param now what "5 min ago" is seen from
 */
record CatalogueWords(Formats formats, Instant now) {
    /** "12 Mar 2026, last 5 min ago". */
    String seen(CatalogueCounts counts) {
        return counts.last()
                .map(last -> "First " + formats.day(counts.first().orElse(last)) + ", last "
                        + formats.ago(last, now).toLowerCase(Locale.ROOT))
                .orElse("Not counted yet");
    }

    static String type(ValueType type) {
        return switch (type) {
            case TEXT -> "Text";
            case NUMBER -> "Number";
            case BOOLEAN -> "True or false";
            case DATE -> "Date";
        };
    }

    static String countsAs(CountsAs countsAs) {
        return switch (countsAs) {
            case NOTHING -> "No order";
            case ORDER -> "Order";
            case REFUND -> "Refund";
        };
    }

    /** Where the amount is looked for, and who says so. */
    static String amount(KnownEvent event) {
        if (event.countsAs() == CountsAs.NOTHING) {
            return event.builtIn() ? "" : "As decided here";
        }
        var where =
                event.amountProperty().map(name -> "Amount in “" + name + "”").orElse("Amount in the usual places");
        return event.builtIn() ? where + ", by its name" : where;
    }

    static String reason(KnownProperty property) {
        return property.decidedBy().map(name -> "decided by " + name).orElse(property.reason());
    }
}
