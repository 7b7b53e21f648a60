package io.keepsake.platform.csv;

import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Optional;

/**
 * Reads a CSV file (RFC 4180, with any line break) row by row, from its beginning or from where an earlier reading
 * stopped. Never fails for what a file contains: a line that is no row comes as {@link CsvRow.Broken}. Lines without any
 * value are passed over. Holds one row, a few MB at most, whatever the size of the file.
 */
public final class CsvReader {
    private static final int LONGEST_EXCERPT = 2_000;

    private final RecordScanner scanner;
    private final Encoding encoding;
    private final CharsetDecoder strict;
    private final CsvReaderBuilder fields;

    /**
     * @param in the file's bytes from that position on; closing it is the caller's
     * @param from {@link CsvPosition#START}, or the {@code next()} of the last row dealt with
     */
    public CsvReader(InputStream in, CsvFormat format, CsvPosition from) throws IOException {
        scanner = new RecordScanner(in, format, from);
        encoding = format.encoding();
        strict = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        fields = de.siegmar.fastcsv.reader.CsvReader.builder()
                .fieldSeparator(format.delimiter().character());
    }

    /** The next row; empty at the end of the file. */
    public Optional<CsvRow> next() throws IOException {
        while (true) {
            var found = scanner.next();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            var row = row(found.get());
            if (!(row instanceof CsvRow.Fields(var line, var values, var next)) || !blank(values)) {
                return Optional.of(row);
            }
        }
    }

    private static boolean blank(List<String> values) {
        return values.stream().allMatch(String::isBlank);
    }

    private CsvRow row(RecordScanner.Found found) {
        if (found.problem().isPresent()) {
            return broken(found, found.problem().get());
        }
        if (found.bytes().length == 0) {
            return new CsvRow.Fields(found.at().line(), List.of(), found.next());
        }
        String text;
        try {
            text = strict.decode(ByteBuffer.wrap(found.bytes())).toString();
        } catch (CharacterCodingException invalid) {
            return broken(found, "The row has bytes that are not text in " + encoding.label() + ".");
        }
        if (text.indexOf('\0') >= 0) {
            return broken(found, "The row contains NUL characters.");
        }
        var values = fields.ofSingleCsvRecord(StringArrayHandler.of(), text);
        return new CsvRow.Fields(found.at().line(), List.of(values), found.next());
    }

    private CsvRow broken(RecordScanner.Found found, String reason) {
        var text = new String(found.bytes(), encoding.charset())
                .replace('\0', '\uFFFD')
                .stripTrailing();
        return new CsvRow.Broken(found.at().line(), excerpt(text), reason, found.next());
    }

    /** The beginning of it, never half of a character. */
    private static String excerpt(String text) {
        if (text.length() <= LONGEST_EXCERPT) {
            return text;
        }
        var splits = Character.isHighSurrogate(text.charAt(LONGEST_EXCERPT - 1));
        return text.substring(0, splits ? LONGEST_EXCERPT - 1 : LONGEST_EXCERPT);
    }
}
