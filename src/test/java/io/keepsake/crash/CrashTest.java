package io.keepsake.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.Checksums;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One Keepsake after the other on the same data folder; each test leaves it running. */
class CrashTest {
    private static final int BUYERS = 4_000;
    private static final int PURCHASES = 24_000;
    private static final Pattern LEDGER_ID = Pattern.compile("\"id\":(\\d+)");

    @TempDir
    private static Path folder;

    private static KeepsakeProcess keepsake;

    @BeforeAll
    static void open() {
        keepsake = KeepsakeProcess.start(folder);
        assertThat(keepsake.ask("open")).isEqualTo("opened");
    }

    @AfterAll
    static void stop() {
        keepsake.stop();
    }

    @Test
    void goesOnWithAnImport() throws Exception {
        var id = keepsake.ask("upload " + purchases());
        keepsake.ask("check " + id);
        until(id, file -> file.is("checking") && file.position > 0);
        keepsake.killServer();
        until(id, file -> file.is("checked"));

        keepsake.ask("start " + id);
        until(id, file -> file.position > 0);
        // the rows of a step are written, and how far it got is not yet
        keepsake.blocked("import", () -> {
            keepsake.untilSomebodyWaits();
            keepsake.kill();
        });
        var left = file(id);
        assertThat(left.state).isEqualTo("running");

        start();
        until(id, file -> file.position > left.position);
        keepsake.blocked("import", () -> {
            keepsake.untilSomebodyWaits();
            keepsake.killServer();
        });
        until(id, file -> file.is("finished"));
        assertEachPurchaseIsThereOnce(id);
    }

    @Test
    void archivesWhollyOrNotAtAll() throws Exception {
        var ada = keepsake.ask("know Zephyrine");
        var before = rows();
        keepsake.blocked("forget_list", () -> {
            keepsake.tell("archive " + ada);
            keepsake.untilSomebodyWaits();
            keepsake.kill();
        });
        start();
        assertThat(rows()).isEqualTo(before);

        keepsake.blocked("erasure_ledger", () -> {
            keepsake.tell("archive " + ada);
            keepsake.untilSomebodyWaits();
            keepsake.killServer();
        });
        keepsake.expect("failed");
        KeepsakeProcess.patiently().until(CrashTest::rows, before::equals);

        assertThat(keepsake.ask("archive " + ada)).isEqualTo("archived");
        assertNobodyIsHalfArchived();
        assertThat(logs())
                .contains("Could not archive", "terminat")
                .doesNotContainIgnoringCase("Zephyrine")
                .doesNotContainIgnoringCase("Quackenbush");
    }

    @Test
    void archivesOneAfterTheOtherUntilItIsKilled() throws Exception {
        var crowd = IntStream.range(0, 12)
                .mapToObj(i -> keepsake.ask("know Quentin" + i))
                .toList();
        crowd.forEach(id -> keepsake.tell("archive " + id));
        IntStream.range(0, 5).forEach(i -> keepsake.expect("archived"));
        keepsake.kill();
        start();
        var left = texts("select keepsake_id from customer where archive_label is null");
        assertThat(left).doesNotContainAnyElementsOf(crowd.subList(0, 5)).contains(crowd.getLast());
        assertNobodyIsHalfArchived();
        assertThat(ledgerFile()).isEqualTo(texts("select id from erasure_ledger order by id"));
    }

    private static void start() {
        keepsake = KeepsakeProcess.start(folder);
    }

    /** 4,000 people, six purchases each, no two of the same amount; each step of the import adds some of both. */
    private static Path purchases() throws IOException {
        var rows = IntStream.range(0, PURCHASES)
                .mapToObj(i -> "buyer-%d,2026-03-%02d,%s".formatted(i % BUYERS, 1 + i % 28, BigDecimal.valueOf(i, 2)));
        return Files.write(
                folder.resolve("purchases.csv"),
                Stream.concat(Stream.of("customer_id,date,amount"), rows).toList());
    }

    private static void assertEachPurchaseIsThereOnce(String id) {
        assertThat(texts("select concat_ws(' ', counts->>'added', counts->>'customersAdded', counts->>'wrong')"
                        + " from import where id = '" + id + "'"))
                .containsExactly("24000 4000 0");
        assertThat(texts("select concat_ws(' ', count(*), count(distinct amount), sum(amount)) from event"
                        + " where name = 'Purchased'"))
                .containsExactly("24000 24000 287988000");
        assertThat(texts("select concat_ws(' ', count(*), sum(events), sum(orders), sum(revenue)) from customer_stat"
                        + " join customer on id = customer_id where system_id like 'buyer-%'"))
                .containsExactly("4000 24000 24000 287988000");
    }

    /** Of those who have said something: all signs of an archive are there, or none is. */
    private static void assertNobodyIsHalfArchived() {
        assertThat(texts("""
                with signs as (
                    select c.keepsake_id, c.archive_label is not null as archived, array[
                        exists (select from archive where customer_id = c.id),
                        exists (select from erasure_ledger where customer_id = c.id),
                        exists (select from audit_entry where customer_id = c.id and action = 'Archived'),
                        not exists (select from customer_identifier where customer_id = c.id),
                        not exists (select from subscription where customer_id = c.id),
                        c::text !~* 'canary|quackenbush',
                        not exists (select from event where customer_id = c.id and properties ? 'message')] as others
                    from customer c
                    where exists (select from event where customer_id = c.id and name = 'Support Message'))
                select keepsake_id from signs where archived <> any (others)
                """)).isEmpty();
        assertThat(texts("select count(*) from forget_list"))
                .isEqualTo(texts("select 2 * count(*) from customer where archive_label is not null"));
        assertThat(texts("select distinct events from customer_stat join customer on id = customer_id"
                        + " where system_id is null or system_id not like 'buyer-%'"))
                .containsExactly(String.valueOf(Somebody.EVENTS));
    }

    private static List<String> ledgerFile() throws IOException {
        try (var lines = Files.lines(folder.resolve("erasure-ledger.jsonl"))) {
            return lines.flatMap(line -> LEDGER_ID.matcher(line).results().map(id -> id.group(1)))
                    .toList();
        }
    }

    /** Keepsake's own and its server's, as an installation keeps them. */
    private static String logs() throws IOException {
        try (var keepsakes = Files.list(folder.resolve("logs"));
                var servers = Files.list(folder.resolve("postgres/log"))) {
            return Stream.concat(keepsakes, servers).map(CrashTest::read).collect(Collectors.joining());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record ImportedFile(String state, long position) {
        boolean is(String wanted) {
            return state.equals(wanted);
        }
    }

    private static ImportedFile file(String id) {
        return keepsake.sql()
                .query(
                        "select state, position from import where id = ?",
                        (row, number) -> new ImportedFile(row.getString(1), row.getLong(2)),
                        id)
                .getFirst();
    }

    private static void until(String id, Predicate<ImportedFile> reached) {
        KeepsakeProcess.patiently().until(() -> file(id), reached);
    }

    private static Map<String, String> rows() {
        return Checksums.of(keepsake.sql(), Node.WORKSPACE);
    }

    private static List<String> texts(String query) {
        return keepsake.texts(query);
    }
}
