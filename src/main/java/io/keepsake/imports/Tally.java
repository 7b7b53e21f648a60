package io.keepsake.imports;

import io.keepsake.customer.Identifier;
import io.keepsake.platform.csv.CsvRow;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Counts what becomes of the rows of one step, and collects those left out. */
final class Tally {
    private final RowIdentifiers identifiers;
    private final List<WrongRow> wrongRows = new ArrayList<>();
    private final Set<YearMonth> months = new HashSet<>();
    private Counts counts = Counts.NONE;

    /** @param identifiers finds whom a row that is left out is about */
    Tally(RowIdentifiers identifiers) {
        this.identifiers = identifiers;
    }

    void added() {
        count(1, 0, 0, 0, 0);
    }

    void changed() {
        count(0, 1, 0, 0, 0);
    }

    void unchanged() {
        count(0, 0, 1, 0, 0);
    }

    void duplicate() {
        count(0, 0, 0, 1, 0);
    }

    /** Nothing of such a row is kept: the person asked to be forgotten. */
    void forgotten() {
        count(0, 0, 0, 0, 1);
    }

    /** Nothing of those rows is kept either, although something else is the matter with them, too. */
    void forget(Predicate<WrongRow> about) {
        for (var rows = wrongRows.iterator(); rows.hasNext(); ) {
            var row = rows.next();
            if (about.test(row)) {
                rows.remove();
                counts = counts.plus(
                        switch (row.outcome()) {
                            case WRONG -> new Counts(0, 0, 0, 0, 1, 0, -1, 0);
                            case CONFLICTING -> new Counts(0, 0, 0, 0, 1, -1, 0, 0);
                        });
            }
        }
    }

    void customersAdded(long customers) {
        counts = counts.plus(new Counts(0, 0, 0, 0, 0, 0, 0, customers));
    }

    void happensIn(YearMonth month) {
        months.add(month);
    }

    void conflicting(CsvRow.Fields row, String reason) {
        counts = counts.plus(new Counts(0, 0, 0, 0, 0, 1, 0, 0));
        leaveOut(row.line(), WrongRow.Outcome.CONFLICTING, reason, row.fields());
    }

    void wrong(CsvRow.Fields row, String reason) {
        wrong(row.line(), reason, row.fields());
    }

    void wrong(CsvRow.Broken row) {
        wrong(row.line(), row.reason(), List.of(row.text()));
    }

    Counts counts() {
        return counts;
    }

    /** In which events happened, in UTC. Known after a rehearsal only. */
    Set<YearMonth> months() {
        return months;
    }

    /** In the order of the file. */
    List<WrongRow> wrongRows() {
        return wrongRows.stream()
                .sorted(Comparator.comparingLong(WrongRow::line))
                .toList();
    }

    private void wrong(long line, String reason, List<String> fields) {
        counts = counts.plus(new Counts(0, 0, 0, 0, 0, 0, 1, 0));
        leaveOut(line, WrongRow.Outcome.WRONG, reason, fields);
    }

    private void leaveOut(long line, WrongRow.Outcome outcome, String reason, List<String> fields) {
        List<Identifier> whose = identifiers.in(fields);
        wrongRows.add(new WrongRow(line, outcome, reason, fields, whose));
    }

    private void count(long added, long changed, long unchanged, long duplicate, long forgotten) {
        counts = counts.plus(new Counts(added, changed, unchanged, duplicate, forgotten, 0, 0, 0));
    }
}
