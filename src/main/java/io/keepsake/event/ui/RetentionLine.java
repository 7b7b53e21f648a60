package io.keepsake.event.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.keepsake.account.Workspace;
import io.keepsake.event.EventRetention;
import io.keepsake.platform.ui.Formats;
import java.util.Optional;

/** How long the workspace keeps events, and a button to change that. */
final class RetentionLine extends Composite<Div> {
    private final Workspace workspace;
    private final EventRetention retention;
    private final Span sentence = new Span();
    private final Button change = new Button("Change how long", click -> change());

    RetentionLine(Workspace workspace, EventRetention retention) {
        this.workspace = workspace;
        this.retention = retention;
        change.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        getContent().addClassName("retention-line");
        getContent().add(sentence, change);
        show();
    }

    private void show() {
        sentence.setText(RetentionWords.sentence(months()));
    }

    private void change() {
        var formats = new Formats(workspace.zone(), workspace.currency());
        new RetentionDialog(workspace.id(), retention, months(), formats, this::show).open();
    }

    private Optional<Integer> months() {
        return retention.months(workspace.id());
    }
}
