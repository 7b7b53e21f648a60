package io.keepsake.customer;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables that a list is read from, only those it needs, with its conditions: "tables where conditions", as SQL. */
final class ListTables {
    private static final String CUSTOMERS = "customer_row c";
    private static final String TOTALS = "customer_stat s";
    private static final String BOTH =
            CUSTOMERS + " join " + TOTALS + " on s.workspace_id = c.workspace_id and s.customer_id = c.id";
    private static final String CUSTOMERS_HERE = "c.workspace_id = :workspace";
    private static final String TOTALS_HERE = "s.workspace_id = :workspace";

    private ListTables() {}

    /** Whoever the filter leaves in. */
    static String of(ListFilter filter) {
        return of(filter, asksCustomers(filter), asksTotals(filter));
    }

    /** How {@link #of(ListFilter)} names the customer's id. */
    static String idIn(ListFilter filter) {
        return asksCustomers(filter) ? "c.id" : "s.customer_id";
    }

    /** Whether {@link #of(ListFilter)} has the key, too. */
    static boolean hold(ListFilter filter, SortKey key) {
        return key.isOfTotals() ? asksTotals(filter) : asksCustomers(filter);
    }

    /** Whoever the filter leaves in, with the key. */
    static String of(ListFilter filter, SortKey key) {
        return of(
                filter,
                !key.isOfTotals() || filter.ofCustomer().findAny().isPresent(),
                key.isOfTotals() || asksTotals(filter));
    }

    /** Everybody, with the key. */
    static String of(SortKey key) {
        return key.isOfTotals() ? where(TOTALS, Stream.of(TOTALS_HERE)) : where(CUSTOMERS, Stream.of(CUSTOMERS_HERE));
    }

    /** Joins the key, one customer at a time. @param id how the statement names the customer's */
    static String lookedUp(SortKey key, String id) {
        return key.isOfTotals()
                ? one("*", where(TOTALS, Stream.of(TOTALS_HERE, "s.customer_id = " + id)), "s")
                : one("*", where(CUSTOMERS, Stream.of(CUSTOMERS_HERE, "c.id = " + id)), "c");
    }

    /** Joins one customer at a time, and drops whom the filter leaves out. @param id how the statement names the customer's */
    static String lookedAt(ListFilter filter, String id) {
        var customer = Stream.concat(Stream.of(CUSTOMERS_HERE, "c.id = " + id), filter.ofCustomer());
        var totals = Stream.concat(Stream.of(TOTALS_HERE, "s.customer_id = " + id), filter.ofTotals());
        return Stream.concat(
                        filter.ofCustomer().findAny().map(any -> one("", where(CUSTOMERS, customer), "c")).stream(),
                        filter.ofTotals().findAny().map(any -> one("", where(TOTALS, totals), "s")).stream())
                .collect(Collectors.joining(" "));
    }

    private static boolean asksCustomers(ListFilter filter) {
        return filter.ofCustomer().findAny().isPresent() || !asksTotals(filter);
    }

    private static boolean asksTotals(ListFilter filter) {
        return filter.ofTotals().findAny().isPresent();
    }

    private static String one(String columns, String tablesAndConditions, String alias) {
        return "cross join lateral (select " + columns + " from " + tablesAndConditions + " limit 1) " + alias;
    }

    private static String of(ListFilter filter, boolean customers, boolean totals) {
        var here = Stream.concat(
                customers ? Stream.of(CUSTOMERS_HERE) : Stream.of(), totals ? Stream.of(TOTALS_HERE) : Stream.of());
        var conditions = Stream.concat(filter.ofCustomer(), filter.ofTotals());
        return where(customers && totals ? BOTH : customers ? CUSTOMERS : TOTALS, Stream.concat(here, conditions));
    }

    private static String where(String tables, Stream<String> conditions) {
        return tables + conditions.collect(Collectors.joining(" and ", " where ", ""));
    }
}
