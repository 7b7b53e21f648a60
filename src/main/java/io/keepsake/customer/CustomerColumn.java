package io.keepsake.customer;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a list of customers can show beside the name. In the order in which it does. */
public enum CustomerColumn {
    EMAIL("Email", Sorting.By.EMAIL),
    MOBILE("Mobile", Sorting.By.MOBILE),
    SYSTEM_ID("System ID", Sorting.By.SYSTEM_ID),
    STATE("State", Sorting.By.STATE),
    CITY("City", Sorting.By.CITY),
    LAST_SEEN("Last seen", Sorting.By.LAST_SEEN),
    EVENTS("Events", Sorting.By.EVENTS),
    ORDERS("Orders", Sorting.By.ORDERS),
    REVENUE("Revenue", Sorting.By.REVENUE),
    ADDED("Added", Sorting.By.ADDED);

    private static final Set<CustomerColumn> USUAL = EnumSet.complementOf(EnumSet.of(ADDED));

    private final String label;
    private final Sorting.By sorting;

    CustomerColumn(String label, Sorting.By sorting) {
        this.label = label;
        this.sorting = sorting;
    }

    /** As shown on a page. */
    public String label() {
        return label;
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
