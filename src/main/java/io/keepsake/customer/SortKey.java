package io.keepsake.customer;

import io.keepsake.platform.text.Fold;
import java.util.Optional;

/**
 * A column that lists are sorted by.
 *
 * @param column with the alias of its table: {@code c}, a row of customer_row, or {@code s}, its totals
 * @param id of the same table, because an index ends where its table does
 * @param type of the column
 * @param blank what stands for no value; empty where every customer has one
 * @param blankIsHighest whether that is above all values, or below them
 */
record SortKey(String column, String id, String type, Optional<String> blank, boolean blankIsHighest) {
    static SortKey of(Sorting.By by) {
        return switch (by) {
            case NAME -> text("c.sort_name");
            case EMAIL -> text("c.sort_email");
            case MOBILE -> text("c.sort_mobile");
            case SYSTEM_ID -> text("c.sort_system_id");
            case CITY -> text("c.sort_city");
            case STATE -> new SortKey("c.state", "c.id", "text", Optional.empty(), false);
            case ADDED -> new SortKey("c.id", "c.id", "bigint", Optional.empty(), false);
            case LAST_SEEN ->
                new SortKey("s.last_seen_at", "s.customer_id", "timestamptz", Optional.of("-infinity"), false);
            case EVENTS -> total("s.events");
            case ORDERS -> total("s.orders");
            case REVENUE -> total("s.revenue");
        };
    }

    private static SortKey text(String column) {
        return new SortKey(column, "c.id", "text", Optional.of(Fold.LAST), true);
    }

    private static SortKey total(String column) {
        return new SortKey(column, "s.customer_id", "bigint", Optional.empty(), false);
    }

    boolean isOfTotals() {
        return column.startsWith("s.");
    }

    boolean isBlank(Place place) {
        return blank.filter(place.key()::equals).isPresent();
    }
}
