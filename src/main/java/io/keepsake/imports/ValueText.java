package io.keepsake.imports;

import java.time.LocalTime;

/** Brings values as files write them into the one form in which the rules for attributes read them. */
record ValueText(DecimalMark decimals) {
    /** What cannot be read stays as it is, so that the rules say what is wrong with it. */
    String plain(Column column, String text) {
        return switch (column.type()) {
            case TEXT -> text;
            case NUMBER ->
                decimals.read(text).map(number -> number.toPlainString()).orElse(text);
            case BOOLEAN -> YesNo.read(text).map(Object::toString).orElse(text);
            case DATE -> column.times().read(text).map(ValueText::date).orElse(text);
        };
    }

    /** Midnight is how spreadsheets write a day. */
    private static String date(Moment moment) {
        var day = moment.time().filter(time -> !time.equals(LocalTime.MIDNIGHT)).isEmpty()
                && moment.offset().isEmpty();
        return day ? moment.date().toString() : moment.iso();
    }
}
