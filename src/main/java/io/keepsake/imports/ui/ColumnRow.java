package io.keepsake.imports.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.keepsake.imports.Column;
import io.keepsake.imports.ImportKind;
import io.keepsake.imports.Target;
import io.keepsake.imports.TimeFormat;
import io.keepsake.platform.personal.ValueType;
import java.util.List;
import java.util.function.Consumer;

/** One column of the file, and what it is said to hold. */
final class ColumnRow extends Composite<Div> {
    private static final int SAMPLES = 3;

    private final Consumer<Column> changed;
    private final Select<Target> target = new Select<>();
    private final TextField name = new TextField();
    private final Select<ValueType> type = new Select<>();
    private final Select<TimeFormat> times = new Select<>();
    private final Div problem = new Div();
    private Column column;

    /**
     * @param index of the column, from 0
     * @param samples values of it, as they were written
     */
    ColumnRow(ImportKind kind, int index, Column column, List<String> samples, Consumer<Column> changed) {
        this.column = column;
        this.changed = changed;
        target.setItems(Target.of(kind));
        target.setItemLabelGenerator(Target::label);
        type.setItems(ValueType.values());
        type.setItemLabelGenerator(ColumnRow::label);
        name.setPlaceholder("Name");
        times.setItems(TimeFormat.values());
        times.setItemLabelGenerator(TimeFormat::example);
        times.addClassName("column-times");
        problem.addClassName("column-problem");
        problem.getElement().setAttribute("role", "status");
        show();
        listen();

        var heading = new Span(column.heading().isBlank() ? "Column " + (index + 1) : column.heading());
        heading.addClassName("column-heading");
        var values = new Span(samples.isEmpty() ? "empty in the first rows" : samples(samples));
        values.addClassName("column-samples");
        var source = new Div(heading, values);
        source.addClassName("column-source");
        target.setAriaLabel("What “" + heading.getText() + "” holds");
        name.setAriaLabel("Name of “" + heading.getText() + "”");
        type.setAriaLabel("Type of “" + heading.getText() + "”");
        times.setAriaLabel("How “" + heading.getText() + "” writes dates and times");
        var fields = new Div(target, name, type, times);
        fields.addClassName("column-fields");
        getContent().addClassName("column-row");
        getContent().add(source, fields, problem);
    }

    void showProblem(String sentence) {
        problem.setText(sentence);
        getElement().getClassList().set("column-wrong", !sentence.isEmpty());
    }

    private static String samples(List<String> samples) {
        return String.join(" · ", samples.stream().distinct().limit(SAMPLES).toList());
    }

    private static String label(ValueType type) {
        return switch (type) {
            case TEXT -> "Text";
            case NUMBER -> "Number";
            case BOOLEAN -> "True/false";
            case DATE -> "Date";
        };
    }

    private void listen() {
        Choice.of(target, chosen -> change(column.holding(chosen)));
        Choice.of(name, chosen -> change(column.named(chosen)));
        Choice.of(type, chosen -> change(column.typed(chosen)));
        Choice.of(times, chosen -> change(column.written(chosen)));
    }

    private void change(Column other) {
        column = other;
        show();
        changed.accept(other);
    }

    private void show() {
        target.setValue(column.target());
        name.setValue(column.name());
        type.setValue(column.type());
        times.setValue(column.times());
        name.setVisible(column.target().named());
        type.setVisible(column.target().named());
        times.setVisible(column.holdsTimes());
        getElement().getClassList().set("column-skipped", column.target() == Target.SKIP);
    }
}
