package io.keepsake.customer.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.keepsake.customer.AttributeText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Function;

/**
 * Which input suits which attribute.
 *
 * @param zone in which dates with a time are shown and typed
 */
record AttributeInputs(ZoneId zone) {
    /** A longer text, and one of several lines, gets an area. */
    private static final int ONE_LINE = 60;

    /** @param label what the attribute is called */
    AttributeField<?> field(String label, AttributeText text) {
        return switch (text.type()) {
            case TEXT -> isOneLine(text.text()) ? line(label, text) : area(label, text);
            case NUMBER -> line(label, text);
            case BOOLEAN -> truth(label, text);
            case DATE -> text.text().length() > "2026-05-03".length() ? moment(label, text) : day(label, text);
        };
    }

    private static boolean isOneLine(String text) {
        return text.length() <= ONE_LINE && text.indexOf('\n') < 0;
    }

    private static AttributeField<String> line(String label, AttributeText text) {
        var input = new TextField();
        input.setClearButtonVisible(true);
        return new AttributeField<>(label, text, input, Function.identity(), Function.identity());
    }

    private static AttributeField<String> area(String label, AttributeText text) {
        return new AttributeField<>(label, text, new TextArea(), Function.identity(), Function.identity());
    }

    private static AttributeField<String> truth(String label, AttributeText text) {
        var input = new Select<String>();
        input.setItems("true", "false");
        input.setItemLabelGenerator(truth -> switch (truth) {
            case null -> "Not known";
            case "true" -> "Yes";
            default -> "No";
        });
        input.setEmptySelectionAllowed(true);
        input.setEmptySelectionCaption("Not known");
        return new AttributeField<>(label, text, input, Function.identity(), Function.identity());
    }

    private static AttributeField<LocalDate> day(String label, AttributeText text) {
        var input = new DatePicker();
        input.setI18n(new DatePicker.DatePickerI18n()
                .setDateFormats("d MMM yyyy", "yyyy-MM-dd")
                .setBadInputErrorMessage("Not a date, like 2026-05-03."));
        input.setClearButtonVisible(true);
        return new AttributeField<>(label, text, input, LocalDate::parse, LocalDate::toString);
    }

    private AttributeField<LocalDateTime> moment(String label, AttributeText text) {
        var input = new DateTimePicker();
        // an English locale that counts hours to 24, as all of Keepsake does
        input.setLocale(Locale.UK);
        input.setDatePickerI18n(new DatePicker.DatePickerI18n().setDateFormats("d MMM yyyy", "yyyy-MM-dd"));
        input.setI18n(new DateTimePicker.DateTimePickerI18n()
                .setBadInputErrorMessage("Not a date with a time, like 2026-05-03 14:30.")
                .setIncompleteInputErrorMessage("Fill in both the day and the time."));
        return new AttributeField<>(
                label,
                text,
                input,
                stored -> Instant.parse(stored).atZone(zone).toLocalDateTime(),
                LocalDateTime::toString);
    }
}
