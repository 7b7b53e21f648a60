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
        return of(
                filter,
                filter.ofCustomer().findAny().isPresent()
                        || filter.ofTotals().findAny().isEmpty(),
                false);
    }

    /** Whoever the filter leaves in, with the key. */
    static String of(ListFilter filter, SortKey key) {
        return of(filter, !key.isOfTotals(), key.isOfTotals());
    }

    /** Everybody, with the key. */
    static String of(SortKey key) {
        return key.isOfTotals() ? where(TOTALS, Stream.of(TOTALS_HERE)) : where(CUSTOMERS, Stream.of(CUSTOMERS_HERE));
    }

    /** Joins one customer at a time, and drops whom the filter leaves out. @param id how the statement names the customer's */
    static String lookedAt(ListFilter filter, String id) {
        var customer = Stream.concat(Stream.of(CUSTOMERS_HERE, "c.id = " + id), filter.ofCustomer());
        var totals = Stream.concat(Stream.of(TOTALS_HERE, "s.customer_id = " + id), filter.ofTotals());
        return Stream.concat(
                        filter.ofCustomer().findAny().map(any -> one(where(CUSTOMERS, customer), "c")).stream(),
                        filter.ofTotals().findAny().map(any -> one(where(TOTALS, totals), "s")).stream())
                .collect(Collectors.joining(" "));
    }

    private static String one(String tablesAndConditions, String alias) {
        return "cross join lateral (select from " + tablesAndConditions + " limit 1) " + alias;
    }

    private static String of(ListFilter filter, boolean customers, boolean totals) {
        var withCustomers = customers || filter.ofCustomer().findAny().isPresent();
        var withTotals = totals || filter.ofTotals().findAny().isPresent();
        var here = Stream.concat(
                withCustomers ? Stream.of(CUSTOMERS_HERE) : Stream.of(),
                withTotals ? Stream.of(TOTALS_HERE) : Stream.of());
        var conditions = Stream.concat(filter.ofCustomer(), filter.ofTotals());
        return where(
                withCustomers && withTotals ? BOTH : withCustomers ? CUSTOMERS : TOTALS,
                Stream.concat(here, conditions));
    }

    private static String where(String tables, Stream<String> conditions) {
        return tables + conditions.collect(Collectors.joining(" and ", " where ", ""));
    }
}
