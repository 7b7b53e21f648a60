package io.keepsake.event.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.keepsake.account.Workspaces;
import io.keepsake.event.Collecting;
import io.keepsake.platform.ui.EmptyState;
import io.keepsake.platform.ui.Formats;
import io.keepsake.platform.ui.Icons;
import io.keepsake.platform.ui.SettingsLayout;
import jakarta.annotation.security.PermitAll;

/** What senders sent and Keepsake could not take as it was, with the reasons. */
@Route(value = "w/:workspace/settings/problems", layout = SettingsLayout.class)
@PageTitle("Not taken · Settings · Keepsake")
@PermitAll
class ProblemsView extends Div implements BeforeEnterObserver {
    private final Workspaces workspaces;
    private final Collecting collecting;

    ProblemsView(Workspaces workspaces, Collecting collecting) {
        this.workspaces = workspaces;
        this.collecting = collecting;
        addClassNames("page-body", "settings-body");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var workspace = workspaces
                .enter(event.getRouteParameters().get("workspace").orElseThrow())
                .workspace();
        var problems = collecting.problems(workspace.id());
        removeAll();
        if (problems.isEmpty()) {
            add(
                    new EmptyState(
                            Icons.CHECK,
                            "Everything was taken",
                            "Messages that can't be read, and values that belong to somebody else, are listed here for a week."));
        } else {
            add(
                    new Paragraph(
                            "Messages of the last seven days that could not be taken, or not wholly, newest first;"
                                    + " the latest 1,000 of them. Senders got the same reasons in the answer."),
                    new ProblemList(problems, new Formats(workspace.zone(), workspace.currency())));
        }
    }
}
