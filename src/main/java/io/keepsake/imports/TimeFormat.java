package io.keepsake.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a file writes points in time. Where the time of day or its zone is missing, the workspace's zone is meant. */
public enum TimeFormat {
    ISO("2026-05-31", "uuuu-MM-dd"),
    YEAR_FIRST("2026/05/31", "uuuu/M/d"),
    COMPACT("20260531", "uuuuMMdd"),
    DOTTED("31.05.2026", "d.M.uuuu"),
    DAY_FIRST("31/05/2026", "d/M/uuuu"),
    MONTH_FIRST("05/31/2026", "M/d/uuuu"),
    DAY_FIRST_DASHED("31-05-2026", "d-M-uuuu"),
    EPOCH_SECONDS("1780237800 (seconds)", ""),
    EPOCH_MILLIS("1780237800000 (milliseconds)", "");

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,14}");
    private static final Pattern UTC_BY_NAME = Pattern.compile("\\s+(UTC|GMT)$");

    private final String example;
    private final Optional<DateTimeFormatter> formatter;

    TimeFormat(String example, String date) {
        this.example = example;
        this.formatter = date.isEmpty() ? Optional.empty() : Optional.of(formatter(date));
    }

    /** The date, then perhaps a time of day in 12 or 24 hours, then perhaps an offset. */
    private static DateTimeFormatter formatter(String date) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(date)
                .appendPattern("[[ ]['T']")
                // the 12 hours first: the 24 would read half of "2:30 PM"
                .appendPattern("[h:mm[:ss][ ]a]")
                .appendPattern("[H:mm[:ss")
                .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                .appendPattern("]]")
                .appendPattern("[ ][XXX][XX][X]]")
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** As a page offers it. */
    public String example() {
        return example;
    }

    /** What the text means; empty where it means nothing in this format. */
    Optional<Moment> read(String text) {
        var written = UTC_BY_NAME.matcher(text.strip()).replaceFirst("Z");
        return formatter.map(format -> date(format, written)).orElseGet(() -> epoch(written));
    }

    private static Optional<Moment> date(DateTimeFormatter format, String text) {
        try {
            var read = format.parse(text);
            return Optional.ofNullable(read.query(TemporalQueries.localDate()))
                    .map(date -> new Moment(
                            date,
                            Optional.ofNullable(read.query(TemporalQueries.localTime())),
                            Optional.ofNullable(read.query(TemporalQueries.offset()))));
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }

    private Optional<Moment> epoch(String text) {
        if (!WHOLE.matcher(text).matches()) {
            return Optional.empty();
        }
        var number = Long.parseLong(text);
        return Optional.of(
                Moment.of(this == EPOCH_SECONDS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number)));
    }
}
