package io.keepsake.imports.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.keepsake.imports.ImportState;
import io.keepsake.platform.ui.Icons;

/** Where one is on the way of a file. */
final class Stepper extends Composite<OrderedList> {
    private static final String[] STEPS = {"File", "Columns", "Check", "Import"};

    Stepper(ImportState state) {
        var current = switch (state) {
            case UPLOADING -> 0;
            case UPLOADED -> 1;
            case CHECKING, CHECKED -> 2;
            case QUEUED, RUNNING, CANCELLED, FAILED -> 3;
            case FINISHED -> STEPS.length;
        };
        getContent().addClassName("stepper");
        for (int i = 0; i < STEPS.length; i++) {
            getContent().add(step(i, current));
        }
    }

    private static ListItem step(int index, int current) {
        var mark = new Span();
        mark.addClassName("step-mark");
        if (index < current) {
            mark.add(Icons.CHECK.create());
        } else {
            mark.setText(String.valueOf(index + 1));
        }
        var step = new ListItem(mark, new Span(STEPS[index]));
        step.addClassName(index < current ? "step-done" : index == current ? "step-current" : "step-ahead");
        if (index == current) {
            step.getElement().setAttribute("aria-current", "step");
        }
        return step;
    }
}
