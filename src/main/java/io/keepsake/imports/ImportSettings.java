package io.keepsake.imports;

import io.keepsake.platform.csv.CsvFormat;
import io.keepsake.platform.csv.Delimiter;
import io.keepsake.platform.csv.Encoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a file is to be read.
 *
 * @param heading whether the first row names the columns
 * @param decimals how numbers are written
 * @param columns in the order of the file
 * @param eventName of every row, where no column holds it
 * @param addCustomers whether events of people not known yet add them as customers
 */
public record ImportSettings(
        CsvFormat format,
        boolean heading,
        DecimalMark decimals,
        List<Column> columns,
        String eventName,
        boolean addCustomers) {
    /** Before anything of the file is known. */
    static final ImportSettings NONE = new ImportSettings(
            new CsvFormat(Encoding.UTF_8, Delimiter.COMMA), true, DecimalMark.POINT, List.of(), "", false);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public ImportSettings {
        columns = List.copyOf(columns);
    }

    public ImportSettings withColumn(int index, Column column) {
        var changed = new ArrayList<>(columns);
        changed.set(index, column);
        return new ImportSettings(format, heading, decimals, changed, eventName, addCustomers);
    }

    public ImportSettings withDecimals(DecimalMark other) {
        return new ImportSettings(format, heading, other, columns, eventName, addCustomers);
    }

    public ImportSettings withEventName(String name) {
        return new ImportSettings(format, heading, decimals, columns, name.strip(), addCustomers);
    }

    public ImportSettings withAddCustomers(boolean add) {
        return new ImportSettings(format, heading, decimals, columns, eventName, add);
    }

    /** Where the first column that holds it stands, from 0. */
    public OptionalInt column(Target target) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).target() == target)
                .findFirst();
    }

    public boolean has(Target target) {
        return column(target).isPresent();
    }

    /** Where the file is probably of another kind than it is read as. */
    public Optional<KindHint> hintOfOtherKind(ImportKind readAs) {
        return new KindGuess(this).hint(readAs);
    }

    /** Whether another column is said to hold the very same. */
    boolean isContested(int index) {
        var column = columns.get(index);
        return IntStream.range(0, columns.size())
                .filter(other -> other != index)
                .mapToObj(columns::get)
                .anyMatch(other -> other.target() == column.target()
                        && (!column.target().named() || other.name().equals(column.name())));
    }

    String toJson() {
        return JSON.writeValueAsString(this);
    }

    static ImportSettings ofJson(String json) {
        return json.equals("{}") ? NONE : JSON.readValue(json, ImportSettings.class);
    }
}
