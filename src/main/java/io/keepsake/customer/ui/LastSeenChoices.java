package io.keepsake.customer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.binder.ValueContext;
import io.keepsake.customer.LastSeen;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** When customers must have been seen last: the usual spans by one click, any days below. */
final class LastSeenChoices extends Composite<Div> {
    private final Select<Kind> kind = new Select<>("Last seen");
    private final DatePicker first = day("Day");
    private final DatePicker last = day("Last day");
    private final Consumer<Optional<LastSeen>> chosen;

    /** How days are compared. */
    private enum Kind {
        BEFORE("before"),
        NOT_SINCE("not since"),
        BETWEEN("between");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    /** @param shown what is asked for now */
    LastSeenChoices(Optional<LastSeen> shown, FilterWords words, Consumer<Optional<LastSeen>> chosen) {
        this.chosen = chosen;
        getContent().addClassName("filter-choices");
        getContent().add(new Choice("Any time", shown.isEmpty(), () -> chosen.accept(Optional.empty())));
        for (var days : new int[] {1, 7, 30, 90}) {
            var span = new LastSeen.WithinDays(days);
            var current = shown.filter(span::equals).isPresent();
            getContent().add(new Choice(words.of(span), current, () -> chosen.accept(Optional.of(span))));
        }
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(item -> item.label);
        kind.addValueChangeListener(change -> arrange());
        fill(shown);
        var apply = new Button("Apply", click -> apply());
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(kind, first, last, apply);
        form.addClassName("filter-form");
        getContent().add(form);
    }

    private void fill(Optional<LastSeen> shown) {
        switch (shown.orElse(null)) {
            case LastSeen.Before(LocalDate day) -> fill(Kind.BEFORE, day, null);
            case LastSeen.NotSince(LocalDate day) -> fill(Kind.NOT_SINCE, day, null);
            case LastSeen.Between(LocalDate from, LocalDate to) -> fill(Kind.BETWEEN, from, to);
            case LastSeen.WithinDays days -> fill(Kind.BEFORE, null, null);
            case null -> fill(Kind.BEFORE, null, null);
        }
    }

    private void fill(Kind how, @Nullable LocalDate from, @Nullable LocalDate to) {
        first.setValue(from);
        last.setValue(to);
        kind.setValue(how);
        arrange();
    }

    private void arrange() {
        var between = kind.getValue() == Kind.BETWEEN;
        first.setLabel(between ? "First day" : "Day");
        last.setVisible(between);
    }

    private void apply() {
        var from = first.getValue();
        var to = last.getValue();
        var between = kind.getValue() == Kind.BETWEEN;
        requireDay(first);
        if (between) {
            requireDay(last);
        }
        if (from == null || between && to == null) {
            return;
        }
        if (between && to.isBefore(from)) {
            require(last, false, "This is before the first day.");
            return;
        }
        chosen.accept(Optional.of(
                switch (kind.getValue()) {
                    case BEFORE -> new LastSeen.Before(from);
                    case NOT_SINCE -> new LastSeen.NotSince(from);
                    case BETWEEN -> new LastSeen.Between(from, to);
                }));
    }

    /** What was typed and is no day has another problem than nothing. */
    private static void requireDay(DatePicker field) {
        var isReadable = !field.getDefaultValidator()
                .apply(field.getValue(), new ValueContext(field))
                .isError();
        require(field, field.getValue() != null, isReadable ? "Fill in a day." : "Write the day like 5 Jun 2026.");
    }

    private static void require(DatePicker field, boolean met, String otherwise) {
        field.setInvalid(!met);
        field.setErrorMessage(otherwise);
    }

    private static DatePicker day(String label) {
        var field = new DatePicker(label);
        field.setManualValidation(true);
        field.addValueChangeListener(change -> field.setInvalid(false));
        field.setI18n(new DatePicker.DatePickerI18n().setDateFormats("d MMM yyyy", "yyyy-MM-dd"));
        return field;
    }
}
