package io.keepsake.bench;

import io.keepsake.event.EventPreparation;
import io.keepsake.platform.text.Fold;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The people of the workspace that is measured, and what they did in the last two years: made by SQL, the same in each run
 * but for the time. Seven in ten are registered.
 */
final class Crowd {
    /** Of the workspace's customers that many events have those with the longest stories. */
    static final int LONG_STORY = 10_000;

    static final int STORY = 200;

    private static final int YEARS = 2;
    private static final int PORTION = 20_000;
    private static final int AT_ONCE = 2;
    /** Surrogate ids of customers with a story of 200 events, and of anonymous ones among them, end here. */
    private static final int LAST_WITH_STORY = 300;

    private final Stage stage;
    private final int customers;
    private final int lastWithLongStory;

    Crowd(Stage stage) {
        this.stage = stage;
        customers = stage.options().customers();
        // seven in ten of them
        lastWithLongStory = stage.options().events() >= 1_000_000 ? 30 : 10;
    }

    void make() {
        makeRoom();
        makeKnown();
        var made = new AtomicLong();
        inParallel(portion -> made.addAndGet(make(portion)));
        Progress.say("Made %,d customers and %,d events; cleaning up behind them ...".formatted(customers, made.get()));
        try (var superuser = stage.keepsake().asSuperuser()) {
            superuser.sql().sql("vacuum (analyze)").update();
            superuser.sql().sql("checkpoint").update();
        }
        stage.report().note("%,d customers with %,d events.".formatted(customers, made.get()));
    }

    /** Surrogate ids of registered customers with {@value #LONG_STORY} events. */
    List<Long> withLongStories() {
        return registered(1, lastWithLongStory);
    }

    /** Surrogate ids of registered customers with {@value #STORY} events. */
    List<Long> withStories() {
        return registered(lastWithLongStory + 1, LAST_WITH_STORY);
    }

    /** The surrogate id of any registered customer with a short story. @param any a number from 0 on */
    long registered(long any) {
        var tens = LAST_WITH_STORY / 10 + any % ((customers - LAST_WITH_STORY) / 10);
        return tens * 10 + any % 7;
    }

    /** The System ID of the customer with that surrogate id. */
    static String systemId(long registered) {
        return "C-%08d".formatted(registered);
    }

    private static List<Long> registered(int first, int last) {
        return LongStream.rangeClosed(first, last)
                .filter(id -> id % 10 < 7)
                .boxed()
                .toList();
    }

    private void makeRoom() {
        var now = YearMonth.now(ZoneOffset.UTC);
        var months =
                IntStream.rangeClosed(0, YEARS * 12).mapToObj(now::minusMonths).toList();
        stage.brand().asOwner(() -> {
            stage.keepsake().the(EventPreparation.class).makeRoom(stage.brand().id(), months);
            return months;
        });
    }

    /** What Keepsake itself notes when attributes and properties come in for the first time. */
    private void makeKnown() {
        try (var owner = stage.keepsake().asOwner()) {
            owner.sql().sql("""
                    insert into catalogue_entry (workspace_id, subject, path, type, identifies, reason, first_seen_at)
                    select :workspace, e.subject, e.path, e.type, false, 'not known to identify anybody', now()
                    from (values ('attribute', 'tier', 'text'), ('attribute', 'points', 'number'),
                                 ('attribute', 'newsletter', 'boolean'), ('event', 'product', 'text'),
                                 ('event', 'price', 'number'), ('event', 'quantity', 'number'),
                                 ('event', 'total', 'number')) as e (subject, path, type)
                    """).param("workspace", stage.brand().id().value()).update();
        }
    }

    private void inParallel(IntConsumer work) {
        var portions = IntStream.iterate(1, first -> first <= customers, first -> first + PORTION)
                .boxed();
        Work.atOnce(
                AT_ONCE,
                portions.<Runnable>map(first -> () -> work.accept(first)).toList());
    }

    private long make(int first) {
        var last = Math.min(customers, first + PORTION - 1);
        try (var superuser = stage.keepsake().asSuperuser()) {
            var sql = superuser.sql();
            // the references are right, and looking each of them up would take half of the time
            sql.sql("set session_replication_role = replica").update();
            long events = 0;
            for (var statement : statements()) {
                events = sql.sql(statement)
                        .param("workspace", stage.brand().id().value())
                        .param("first", first)
                        .param("last", last)
                        .param("customers", customers)
                        .param("none", Fold.LAST)
                        .param("until", Instant.now().minusSeconds(60).atOffset(ZoneOffset.UTC))
                        .param("since", LocalDate.now(ZoneOffset.UTC).minusYears(YEARS))
                        .param("longStories", lastWithLongStory)
                        .param("stories", LAST_WITH_STORY)
                        .param("perCustomer", eventsPerCustomer())
                        .query(Long.class)
                        .single();
            }
            Progress.say("Made customers up to %,d of %,d".formatted(last, customers));
            return events;
        }
    }

    private double eventsPerCustomer() {
        long inStories = (long) LONG_STORY * withLongStories().size()
                + (long) STORY * withStories().size();
        return Math.max(0, (double) (stage.options().events() - inStories) / customers);
    }

    private static List<String> statements() {
        return Stream.of(CrowdSql.CUSTOMERS, CrowdSql.IDENTIFIERS, CrowdSql.EVENTS_AND_TOTALS)
                .toList();
    }
}
