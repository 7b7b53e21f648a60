package io.keepsake.imports;

import io.keepsake.account.Workspace;
import io.keepsake.customer.AttributeCatalogue;
import io.keepsake.customer.KnownAttribute;
import io.keepsake.platform.csv.CsvFormat;
import io.keepsake.platform.csv.Delimiter;
import io.keepsake.platform.csv.DelimiterDetector;
import io.keepsake.platform.csv.Encoding;
import io.keepsake.platform.personal.ValueType;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** How a file is probably to be read: a guess for the person who brought it to correct. */
@Component
class FirstSettings {
    private static final int ROWS = 200;
    /** What an amount without a name of its event usually is. */
    private static final String PURCHASE = "Purchased";

    private final StoredFiles files;
    private final AttributeCatalogue attributes;

    FirstSettings(StoredFiles files, AttributeCatalogue attributes) {
        this.files = files;
        this.attributes = attributes;
    }

    ImportSettings guess(Workspace workspace, ImportKind kind, ImportId id, Encoding encoding) {
        var head = files.head(workspace.id(), id);
        return guess(workspace.id(), kind, head, new CsvFormat(encoding, DelimiterDetector.detect(head, encoding)));
    }

    /** A guess at everything but the format, and whether the first row is a heading. */
    ImportSettings guess(WorkspaceId workspace, ImportKind kind, byte[] head, CsvFormat format) {
        var rows = FileHead.of(head, format, ROWS);
        return guess(workspace, kind, rows, format, rows.hasHeading());
    }

    /** A guess at the columns of a file whose format is known. */
    ImportSettings guess(WorkspaceId workspace, ImportKind kind, ImportId id, CsvFormat format, boolean heading) {
        return guess(workspace, kind, FileHead.of(files.head(workspace, id), format, ROWS), format, heading);
    }

    private ImportSettings guess(
            WorkspaceId workspace, ImportKind kind, FileHead head, CsvFormat format, boolean heading) {
        var headings = head.headings(heading);
        var values = IntStream.range(0, headings.size())
                .mapToObj(column -> head.values(column, heading))
                .toList();
        var decimals = Values.decimals(values, format.delimiter() == Delimiter.SEMICOLON);
        var columns = new MappingGuess(kind, decimals, known(workspace)).columns(headings, values);
        return new ImportSettings(format, heading, decimals, columns, eventName(kind, columns), false);
    }

    private Map<String, ValueType> known(WorkspaceId workspace) {
        return attributes.list(workspace).values().stream()
                .collect(Collectors.toMap(KnownAttribute::name, KnownAttribute::type));
    }

    private static String eventName(ImportKind kind, List<Column> columns) {
        var targets = columns.stream().map(Column::target).toList();
        var purchases =
                kind == ImportKind.EVENTS && targets.contains(Target.AMOUNT) && !targets.contains(Target.EVENT_NAME);
        return purchases ? PURCHASE : "";
    }
}
