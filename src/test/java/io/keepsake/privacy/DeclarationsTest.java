package io.keepsake.privacy;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.KeepsakeTest;
import io.keepsake.TestDatabase;
import io.keepsake.platform.personal.Holding;
import io.keepsake.platform.personal.Holding.Reach;
import io.keepsake.platform.personal.Treatment;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The declarations of personal data against the database's own catalogue: nothing in it can be forgotten. */
@KeepsakeTest
class DeclarationsTest {
    /** Numbers, times, ids and true/false: types that cannot hold what somebody is called. */
    private static final Set<String> MUTE =
            Set.of("integer", "bigint", "smallint", "boolean", "timestamp with time zone", "date");

    @Autowired
    Holdings holdings;

    @Autowired
    TestDatabase database;

    private record Column(String table, String name, String type) {
        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    @Test
    void coverEveryColumnAndNoOther() {
        var declared = holdings.all().stream()
                .flatMap(holding -> holding.columns().keySet().stream().map(name -> holding.table() + "." + name))
                .toList();
        assertThat(declared).doesNotHaveDuplicates();
        assertThat(declared)
                .containsExactlyInAnyOrderElementsOf(
                        columns().map(Column::toString).toList());
    }

    @Test
    void tellSingleRowsApartByThePrimaryKey() {
        assertThat(holdings.all())
                .filteredOn(DeclarationsTest::changesSingleRows)
                .allSatisfy(holding -> assertThat(holding.key())
                        .as(holding.table())
                        .isEqualTo(keyBesideTheWorkspace(holding.table())));
    }

    @Test
    void keepOnlyWhatCannotHoldAValue() {
        var types = columns().toList();
        for (var holding : holdings.all()) {
            if (holding.reach() instanceof Reach.NoPerson || holding.reach() instanceof Reach.Passing) {
                continue;
            }
            var kept = holding.columnsWith(Treatment.KEEP);
            assertThat(types)
                    .filteredOn(column -> column.table().equals(holding.table()) && kept.contains(column.name()))
                    .allSatisfy(column -> assertThat(MUTE).as(column.toString()).contains(column.type()));
        }
    }

    @Test
    void findPeopleByAnIndex() {
        assertThat(holdings.reached(Reach.ByCustomer.class)).allSatisfy(holding -> {
            var column = ((Reach.ByCustomer) holding.reach()).column();
            assertThat(indexedFirst(holding.table())).as(holding.table()).contains(column);
        });
        assertThat(holdings.reached(Reach.ByIdentifier.class)).allSatisfy(holding -> {
            var columns = ((Reach.ByIdentifier) holding.reach()).columnByKind().values();
            assertThat(indexedFirst(holding.table())).as(holding.table()).containsAll(columns);
        });
    }

    @Test
    void leaveNothingToTheStatistics() {
        var gathered = database.asOwner().queryForList("""
                        select c.relname || '.' || a.attname
                        from pg_attribute a
                        join pg_class c on c.oid = a.attrelid
                        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0
                          and not a.attisdropped and coalesce(a.attstattarget, -1) <> 0
                        """, String.class);
        var mute = columns()
                .filter(column -> MUTE.contains(column.type()))
                .map(Column::toString)
                .collect(toSet());
        var identifying = holdings.all().stream()
                .flatMap(holding ->
                        holding.columnsWith(Treatment.CLEAR, Treatment.SCRUB_JSON, Treatment.DELETE_ROW).stream()
                                .map(column -> holding.table() + "." + column))
                .filter(column -> !mute.contains(column))
                .toList();
        assertThat(identifying).hasSizeGreaterThan(10).doesNotContainAnyElementsOf(gathered);
    }

    private static boolean changesSingleRows(Holding holding) {
        return switch (holding.reach()) {
            case Reach.ByCustomer own ->
                !holding.deletesRows()
                        && !holding.columnsWith(Treatment.CLEAR, Treatment.SCRUB_TEXT, Treatment.SCRUB_JSON)
                                .isEmpty();
            case Reach.AnyRow any -> true;
            default -> false;
        };
    }

    private Stream<Column> columns() {
        return database
                .asOwner()
                .query("""
                select c.relname, a.attname, format_type(a.atttypid, null)
                from pg_attribute a
                join pg_class c on c.oid = a.attrelid
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                  and a.attnum > 0 and not a.attisdropped and c.relname <> 'flyway_schema_history'
                """, (row, number) -> new Column(row.getString(1), row.getString(2), row.getString(3)))
                .stream();
    }

    private List<String> keyBesideTheWorkspace(String table) {
        return database.asOwner().queryForList("""
                select a.attname
                from pg_index i
                cross join unnest(i.indkey) with ordinality as k (attnum, position)
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
                where i.indrelid = ?::regclass and i.indisprimary and a.attname <> 'workspace_id'
                order by k.position
                """, String.class, table);
    }

    /** Columns that follow the workspace in some index. */
    private List<String> indexedFirst(String table) {
        return database.asOwner().queryForList("""
                select a.attname
                from pg_index i
                join pg_attribute w on w.attrelid = i.indrelid and w.attnum = i.indkey[0] and w.attname = 'workspace_id'
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[1]
                where i.indrelid = ?::regclass
                """, String.class, table);
    }
}
