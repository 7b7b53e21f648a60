package io.keepsake.customer;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a list of customers can show beside the name. In the order in which it does. */
public enum CustomerColumn {
    EMAIL(Sorting.By.EMAIL),
    MOBILE(Sorting.By.MOBILE),
    SYSTEM_ID(Sorting.By.SYSTEM_ID),
    STATE(Sorting.By.STATE),
    CITY(Sorting.By.CITY),
    LAST_SEEN(Sorting.By.LAST_SEEN),
    EVENTS(Sorting.By.EVENTS),
    ORDERS(Sorting.By.ORDERS),
    REVENUE(Sorting.By.REVENUE),
    ADDED(Sorting.By.ADDED);

    private static final Set<CustomerColumn> USUAL = EnumSet.complementOf(EnumSet.of(ADDED));

    private final Sorting.By sorting;

    CustomerColumn(Sorting.By sorting) {
        this.sorting = sorting;
    }

    /** As shown on a page. */
    public String label() {
        return sorting.label();
    }

    /** What the list is sorted by where it is sorted by this column. */
    public Sorting.By sorting() {
        return sorting;
    }

    /** Those that users see who have not chosen. */
    public static Set<CustomerColumn> usual() {
        return EnumSet.copyOf(USUAL);
    }

    static Optional<CustomerColumn> ofStored(String stored) {
        return Arrays.stream(values())
                .filter(column -> column.stored().equals(stored))
                .findFirst();
    }

    String stored() {
        return sorting.key();
    }
}
