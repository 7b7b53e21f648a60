package io.keepsake.bench;

import io.keepsake.customer.Attribute;
import io.keepsake.customer.Condition;
import io.keepsake.customer.CustomerPage;
import io.keepsake.customer.CustomerQuery;
import io.keepsake.customer.CustomerSearch;
import io.keepsake.customer.CustomerState;
import io.keepsake.customer.LastSeen;
import io.keepsake.customer.Operator;
import io.keepsake.customer.Place;
import io.keepsake.customer.Sorting;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the list of customers as the customers page does: how many there are, and the first of them. */
final class ListReading {
    private static final int TIMES = 40;
    private static final int WARM_UP = 10;
    private static final int PAGE = 50;
    private static final Duration USUAL = Duration.ofMillis(100);
    private static final Duration RARE = Duration.ofMillis(500);

    private final Brand brand;
    private final CustomerSearch search;

    private ListReading(Stage stage) {
        brand = stage.brand();
        search = stage.keepsake().the(CustomerSearch.class);
    }

    static void grid(Stage stage) {
        grid(stage, "");
    }

    /** @param when " while another workspace imports" */
    static void grid(Stage stage, String when) {
        var reading = new ListReading(stage);
        reading.warmUp();
        queries().forEach((what, query) -> stage.report().add(reading.first(what + when, query, USUAL)));
        combinations().forEach((what, query) -> stage.report().add(reading.first(what + when, query, RARE)));
    }

    /** From the beginning page by page, then from the middle on. */
    static void scroll(Stage stage) {
        var reading = new ListReading(stage);
        var middle = stage.options().customers() / 2;
        for (var by : Stream.of(Sorting.By.LAST_SEEN, Sorting.By.NAME, Sorting.By.REVENUE)
                .toList()) {
            var query = CustomerQuery.ALL.sortedBy(Sorting.of(by));
            var name = "List by " + by.label().toLowerCase(Locale.ROOT);
            stage.report().add(Line.latency(name + ": scrolling", reading.scroll(query, Optional.empty()), USUAL));
            var jumps = new Latencies();
            var there = IntStream.range(0, 10)
                    .mapToObj(i -> jumps.time(() -> reading.page(query, Optional.empty(), middle + i)))
                    .toList()
                    .getLast();
            stage.report().add(Line.latency(name + ": a jump into the middle", jumps, RARE));
            stage.report().add(Line.latency(name + ": scrolling there", reading.scroll(query, there.end()), USUAL));
        }
    }

    static void search(Stage stage) {
        var reading = new ListReading(stage);
        var words = new LinkedHashMap<String, String>();
        words.put("the end of a last name (\"ergmann\")", "ergmann");
        words.put("the middle of many names (\"stein\")", "stein");
        words.put("first and last name (\"anna lindenhofer\")", "anna lindenhofer");
        words.put("two letters (\"zo\")", "zo");
        words.put("part of an email (\"meister123\")", "meister123");
        words.put("digits of a mobile (\"0151 6123 45\")", "0151 6123 45");
        words.put("nobody (\"xylophon\")", "xylophon");
        words.forEach((what, typed) ->
                stage.report().add(reading.first("Search: " + what, CustomerQuery.ALL.withSearch(typed), USUAL)));
    }

    private static Map<String, CustomerQuery> queries() {
        var queries = new LinkedHashMap<String, CustomerQuery>();
        var all = CustomerQuery.ALL;
        queries.put("List: everybody, by last seen", all);
        queries.put("List: everybody, by name", by(all, Sorting.By.NAME));
        queries.put(
                "List: registered, by email", by(all.withStates(Set.of(CustomerState.REGISTERED)), Sorting.By.EMAIL));
        queries.put(
                "List: anonymous, by events", by(all.withStates(Set.of(CustomerState.ANONYMOUS)), Sorting.By.EVENTS));
        queries.put(
                "List: in Hamburg, by revenue", by(all.with(is(Attribute.System.CITY, "Hamburg")), Sorting.By.REVENUE));
        queries.put(
                "List: tier gold, by name", by(all.with(is(new Attribute.Custom("tier"), "gold")), Sorting.By.NAME));
        queries.put(
                "List: tier platinum, by orders",
                by(all.with(is(new Attribute.Custom("tier"), "platinum")), Sorting.By.ORDERS));
        queries.put(
                "List: seen in the last 7 days, by city",
                by(all.withLastSeen(Optional.of(new LastSeen.WithinDays(7))), Sorting.By.CITY));
        queries.put(
                "List: name contains \"meister\", by last seen",
                all.with(new Condition(Attribute.System.NAME, Operator.CONTAINS, "meister")));
        return queries;
    }

    /** Of which no index knows, or only of a part. */
    private static Map<String, CustomerQuery> combinations() {
        var orders = new Condition(Attribute.System.ORDERS, Operator.MORE, "3");
        return Map.of(
                "List: more than 3 orders and from Austria, by last seen",
                CustomerQuery.ALL.with(orders).with(is(Attribute.System.COUNTRY, "AT")),
                "List: more than 3 orders, in Porto and tier platinum, by mobile",
                by(
                        CustomerQuery.ALL
                                .with(orders)
                                .with(is(Attribute.System.CITY, "Porto"))
                                .with(is(new Attribute.Custom("tier"), "platinum")),
                        Sorting.By.MOBILE));
    }

    private static Condition is(Attribute attribute, String value) {
        return new Condition(attribute, Operator.IS, value);
    }

    private static CustomerQuery by(CustomerQuery query, Sorting.By by) {
        return query.sortedBy(Sorting.of(by));
    }

    /** So that Java has compiled what all lists have in common. */
    private void warmUp() {
        for (int i = 0; i < WARM_UP; i++) {
            queries().values().forEach(query -> page(query, Optional.empty(), 0));
        }
    }

    private Line first(String what, CustomerQuery query, Duration budget) {
        page(query, Optional.empty(), 0);
        var latencies = new Latencies();
        for (int i = 0; i < TIMES; i++) {
            latencies.time(() -> page(query, Optional.empty(), 0));
        }
        return Line.latency(what, latencies, budget);
    }

    private Latencies scroll(CustomerQuery query, Optional<Place> from) {
        var latencies = new Latencies();
        var next = from;
        for (int i = 0; i < TIMES * 5; i++) {
            var here = next;
            var page = latencies.time(() -> page(query, here, 0));
            if (page.rows().size() < PAGE) {
                break;
            }
            next = page.end();
        }
        return latencies;
    }

    private CustomerPage page(CustomerQuery query, Optional<Place> from, int skip) {
        return brand.asOwner(() -> {
            var matches = search.count(brand.id(), query);
            return search.page(brand.id(), query, matches, from, skip, PAGE);
        });
    }
}
