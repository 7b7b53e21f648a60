package io.keepsake.event.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.keepsake.event.CollectingProblem;
import io.keepsake.event.Remark;
import io.keepsake.platform.ui.Formats;
import java.util.List;

/** Problems, some at a time, each with what was sent to be unfolded. */
final class ProblemList extends Composite<Div> {
    private static final int AT_ONCE = 50;

    private final List<CollectingProblem> problems;
    private final Formats formats;
    private final OrderedList list = new OrderedList();
    private final Button more = new Button("Show more", click -> showMore());
    private int shown;

    ProblemList(List<CollectingProblem> problems, Formats formats) {
        this.problems = problems;
        this.formats = formats;
        list.addClassName("problems");
        more.addThemeVariants(ButtonVariant.TERTIARY);
        getContent().add(list, more);
        showMore();
    }

    private void showMore() {
        var end = Math.min(problems.size(), shown + AT_ONCE);
        problems.subList(shown, end).forEach(problem -> list.add(line(problem)));
        shown = end;
        more.setVisible(shown < problems.size());
    }

    private ListItem line(CollectingProblem problem) {
        var rejected = problem.kind() == Remark.Kind.REJECTED;
        var kind = new Span(rejected ? "Not taken" : "Taken in part");
        kind.addClassNames("badge", rejected ? "badge-danger" : "badge-warning");
        var when = new Span(formats.exact(problem.receivedAt()));
        when.addClassName("soft");
        var pointer = new Span(problem.pointer());
        pointer.addClassNames("mono", "soft");
        var head = new Div(kind, new Span(problem.reason()), pointer, when);
        head.addClassName("problem-head");
        var line = new ListItem(head);
        // nothing is kept of what names somebody who was let go
        if (!problem.message().isEmpty()) {
            line.add(new Details("What was sent", new CodeBlock(problem.message(), "message")));
        }
        return line;
    }
}
