package io.keepsake.imports;

import io.keepsake.account.Workspace;
import io.keepsake.account.Workspaces;
import io.keepsake.customer.ProfileRules;
import io.keepsake.platform.csv.CsvFormat;
import io.keepsake.platform.csv.CsvRow;
import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** Looks at the beginning of an uploaded file, to see what settings make of it. */
@Service
public class Previews {
    private static final int ROWS = 8;

    private final ImportTable imports;
    private final StoredFiles files;
    private final FirstSettings firstSettings;
    private final ProfileRules rules;
    private final ForgottenRows forgotten;
    private final Workspaces workspaces;

    Previews(
            ImportTable imports,
            StoredFiles files,
            FirstSettings firstSettings,
            ProfileRules rules,
            ForgottenRows forgotten,
            Workspaces workspaces) {
        this.imports = imports;
        this.files = files;
        this.firstSettings = firstSettings;
        this.rules = rules;
        this.forgotten = forgotten;
        this.workspaces = workspaces;
    }

    /** A new guess at the columns, where the file is written otherwise than was guessed. */
    @InWorkspace(value = Right.IMPORT, readOnly = true)
    public ImportSettings guess(WorkspaceId workspace, ImportId id, CsvFormat format, boolean heading) {
        var kind = imports.require(workspace, id).kind();
        return firstSettings.guess(workspace, kind, id, format, heading);
    }

    /** What the first rows look like, read with these settings; those about people who were let go are not shown. */
    @InWorkspace(value = Right.IMPORT, readOnly = true)
    public Preview preview(WorkspaceId workspace, ImportId id, ImportSettings settings) {
        var brand = workspaces.require(workspace);
        var most = settings.heading() ? ROWS + 1 : ROWS;
        var whole = FileHead.of(files.head(workspace, id), settings.format(), most);
        var head = whole.without(aboutForgotten(brand, settings, whole.rows()), settings.heading());
        var samples = IntStream.range(0, settings.columns().size())
                .mapToObj(column -> head.values(column, settings.heading()))
                .toList();
        var read = reader(brand, imports.require(workspace, id).kind(), settings);
        var rows = head.rows().stream()
                .skip(settings.heading() ? 1 : 0)
                .map(row -> row(row, read))
                .toList();
        return new Preview(samples, rows);
    }

    /** Rows about people who were let go; the import will skip them. */
    private Predicate<CsvRow> aboutForgotten(Workspace brand, ImportSettings settings, List<CsvRow> rows) {
        var identifiers = new RowIdentifiers(settings, brand.country());
        var named = rows.stream().collect(Collectors.toMap(Function.identity(), identifiers::in));
        var gone = forgotten.among(
                brand.id(), named.values().stream().flatMap(List::stream).toList());
        return row -> named.getOrDefault(row, List.of()).stream().anyMatch(gone::contains);
    }

    private static Preview.Row row(CsvRow row, Function<CsvRow.Fields, Preview.Row> reader) {
        return switch (row) {
            case CsvRow.Broken broken -> new Preview.Row(broken.line(), List.of(), Optional.of(broken.reason()));
            case CsvRow.Fields fields -> reader.apply(fields);
        };
    }

    private Function<CsvRow.Fields, Preview.Row> reader(Workspace brand, ImportKind kind, ImportSettings settings) {
        var text = new PreviewText(brand);
        return switch (kind) {
            case CUSTOMERS -> {
                var reader = new CustomerReader(brand, settings, rules);
                yield row -> read(settings, row, reader.read(row.fields()), text::of);
            }
            case EVENTS -> {
                if (!settings.has(Target.TIME)) {
                    yield row -> asWritten(settings, row, List.of());
                }
                var reader = new EventReader(brand, settings, rules, Instant.now());
                yield row -> read(settings, row, reader.read(row.fields()), text::of);
            }
        };
    }

    private static <T> Preview.Row read(
            ImportSettings settings, CsvRow.Fields row, Reading<T> reading, BiFunction<T, Column, String> text) {
        return switch (reading) {
            case Reading.Read<T>(T value) -> {
                var cells = IntStream.range(0, settings.columns().size())
                        .mapToObj(i -> new Preview.Cell(understood(settings, row, value, i, text), Optional.empty()))
                        .toList();
                yield new Preview.Row(row.line(), cells, Optional.empty());
            }
            case Reading.Unreadable<T>(List<Reading.CellProblem> problems) -> asWritten(settings, row, problems);
        };
    }

    /** What was understood; of columns that claim to hold the same, what is written in each. */
    private static <T> String understood(
            ImportSettings settings, CsvRow.Fields row, T value, int column, BiFunction<T, Column, String> text) {
        return settings.isContested(column)
                ? row.fields().get(column).strip()
                : text.apply(value, settings.columns().get(column));
    }

    private static Preview.Row asWritten(
            ImportSettings settings, CsvRow.Fields row, List<Reading.CellProblem> problems) {
        var columns = Math.min(settings.columns().size(), row.fields().size());
        var cells = IntStream.range(0, columns)
                .mapToObj(i -> new Preview.Cell(row.fields().get(i).strip(), problem(problems, i)))
                .toList();
        return new Preview.Row(row.line(), cells, problem(problems, Reading.CellProblem.ROW));
    }

    private static Optional<String> problem(List<Reading.CellProblem> problems, int column) {
        return problems.stream()
                .filter(problem -> problem.column() == column)
                .map(Reading.CellProblem::message)
                .findFirst();
    }
}
