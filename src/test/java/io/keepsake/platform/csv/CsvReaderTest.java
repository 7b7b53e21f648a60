package io.keepsake.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {
    private static final CsvFormat PLAIN = new CsvFormat(Encoding.UTF_8, Delimiter.COMMA);

    @Test
    void readsFieldsAndTheLinesTheyStandIn() throws IOException {
        assertThat(fields("a,b\n1,\"x,\n\"\"y\"\"\"\n2,\n"))
                .containsExactly(List.of("a", "b"), List.of("1", "x,\n\"y\""), List.of("2", ""));
        assertThat(rows("a,b\n1,\"x\ny\"\n2,z", PLAIN)).extracting(CsvRow::line).containsExactly(1L, 2L, 4L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsEveryLineBreak(String lineBreak) throws IOException {
        var text = String.join(lineBreak, "a,b", "1,\"x" + lineBreak + "y\"", "", "2,z", "");

        assertThat(fields(text))
                .containsExactly(List.of("a", "b"), List.of("1", "x" + lineBreak + "y"), List.of("2", "z"));
        assertThat(rows(text, PLAIN)).extracting(CsvRow::line).containsExactly(1L, 2L, 5L);
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void readsEveryEncodingWithAndWithoutItsMark(Encoding encoding) throws IOException {
        var text = "naïve;Größe\n\"€;ÿ\";2\n";
        var format = new CsvFormat(encoding, Delimiter.SEMICOLON);
        var mark = encoding == Encoding.WINDOWS_1252 ? "" : "\uFEFF";

        for (var written : List.of(text, mark + text)) {
            assertThat(rows(written.getBytes(encoding.charset()), format))
                    .extracting(row -> row instanceof CsvRow.Fields read ? read.fields() : List.of())
                    .containsExactly(List.of("naïve", "Größe"), List.of("€;ÿ", "2"));
        }
    }

    @Test
    void keepsRowsOfAnyLength() throws IOException {
        assertThat(fields("a,b,c\n1\n1,2,3,4\n"))
                .containsExactly(List.of("a", "b", "c"), List.of("1"), List.of("1", "2", "3", "4"));
    }

    @Test
    void passesOverLinesWithoutAnyValue() throws IOException {
        assertThat(fields("\n\na,b\n , \n,\n\"\",\n1,2\n\n")).containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @Test
    void losesOneLineToAQuoteThatIsNeverClosed() throws IOException {
        assertThat(outcomes("a,b\n1,\"oops\n2,\"fine\"\n3,plain\n"))
                .containsExactly(
                        "[a, b]",
                        "2 1,\"oops A quotation mark is not closed, or closed too early."
                                + " Inside a quoted field it is written twice.",
                        "[2, fine]",
                        "[3, plain]");
        assertThat(outcomes("a,b\n1,\"oops\n2,plain\n3,plain"))
                .containsExactly(
                        "[a, b]",
                        "2 1,\"oops A quotation mark opens here and is never closed.",
                        "[2, plain]",
                        "[3, plain]");
    }

    @Test
    void givesUpAQuotedFieldOfAThousandLines() throws IOException {
        var text = "1,\"oops\n" + "2,plain\n".repeat(3_000) + "3,end\"\n";

        var rows = rows(text, PLAIN);

        assertThat(rows).hasSize(3_002);
        assertThat(rows.getFirst()).isInstanceOf(CsvRow.Broken.class);
        assertThat(rows.getLast())
                .isEqualTo(new CsvRow.Fields(3_002, List.of("3", "end\""), new CsvPosition(text.length(), 3_003)));
    }

    @Test
    void keepsAQuoteInsideAPlainField() throws IOException {
        assertThat(fields("1,5\" disk,x\n")).containsExactly(List.of("1", "5\" disk", "x"));
    }

    @Test
    void reportsWhatIsNoText() throws IOException {
        var bytes = "ok,1\nbad,\u00e9\nnul,\u0000\nok,2".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(rows(bytes, PLAIN).stream().map(CsvReaderTest::outcome))
                .containsExactly(
                        "[ok, 1]",
                        "2 bad,\uFFFD The row has bytes that are not text in UTF-8.",
                        "3 nul,\uFFFD The row contains NUL characters.",
                        "[ok, 2]");
    }

    @Test
    void reportsHalfACharacterAtTheEndOfTheFile() throws IOException {
        var bytes = "a,b".getBytes(StandardCharsets.UTF_16LE);

        var rows = rows(java.util.Arrays.copyOf(bytes, 5), new CsvFormat(Encoding.UTF_16LE, Delimiter.COMMA));

        assertThat(rows).singleElement().isInstanceOf(CsvRow.Broken.class);
        assertThat(rows.getFirst().next().bytes()).isEqualTo(5);
    }

    @Test
    void reportsMoreColumnsThanAFileHas() throws IOException {
        var rows = rows("a,b\n" + ",".repeat(2_000_000) + "\n1,2\n", PLAIN);

        assertThat(rows).hasSize(3);
        assertThat(outcome(rows.get(1))).endsWith("The row has more than 1,000 columns.");
        assertThat(outcome(rows.get(2))).isEqualTo("[1, 2]");
    }

    @Test
    void goesOnFromBehindAnyRow() throws IOException {
        var bytes = "\uFEFFa,b\r\n1,\"x\r\ny\"\r\n\r\n2,\"broken\r\n3,\"é\"\r\n4,5".getBytes(StandardCharsets.UTF_8);
        var all = rows(bytes, PLAIN);

        for (int i = 0; i < all.size(); i++) {
            var rest = read(bytes, PLAIN, all.get(i).next());
            assertThat(rest).isEqualTo(all.subList(i + 1, all.size()));
        }
        assertThat(all).hasSize(5);
        assertThat(all.getLast().next().bytes()).isEqualTo(bytes.length);
    }

    private static List<List<String>> fields(String text) throws IOException {
        return rows(text, PLAIN).stream()
                .map(row -> ((CsvRow.Fields) row).fields())
                .toList();
    }

    private static List<String> outcomes(String text) throws IOException {
        return rows(text, PLAIN).stream().map(CsvReaderTest::outcome).toList();
    }

    private static String outcome(CsvRow row) {
        return switch (row) {
            case CsvRow.Fields(long line, List<String> fields, CsvPosition next) -> fields.toString();
            case CsvRow.Broken(long line, String text, String reason, CsvPosition next) ->
                line + " " + text + " " + reason;
        };
    }

    private static List<CsvRow> rows(String text, CsvFormat format) throws IOException {
        return rows(text.getBytes(format.encoding().charset()), format);
    }

    private static List<CsvRow> rows(byte[] bytes, CsvFormat format) throws IOException {
        return read(bytes, format, CsvPosition.START);
    }

    private static List<CsvRow> read(byte[] bytes, CsvFormat format, CsvPosition from) throws IOException {
        var in = new ByteArrayInputStream(bytes);
        in.skipNBytes(from.bytes());
        var reader = new CsvReader(in, format, from);
        var rows = new ArrayList<CsvRow>();
        for (var row = reader.next(); row.isPresent(); row = reader.next()) {
            rows.add(row.get());
        }
        return rows;
    }
}
