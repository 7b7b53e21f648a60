package io.keepsake.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.keepsake.account.Setup;
import io.keepsake.platform.ui.Notices;
import io.keepsake.platform.ui.Wordmark;
import io.keepsake.platform.workspace.NotFound;

/** The very first page of an installation: makes the account, its first workspace and its owner. Then it is gone. */
@Route(SetupView.PATH)
@PageTitle("Set up Keepsake")
@AnonymousAllowed
class SetupView extends Div implements BeforeEnterObserver {
    static final String PATH = "setup";

    private final Setup setup;
    private final SetupForm form = new SetupForm();

    SetupView(Setup setup) {
        this.setup = setup;
        var save = new Button("Set up", click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var card = new Div(
                new H1("Set up Keepsake"),
                new Paragraph("One account, its first workspace and you as its owner. More of each can follow later."),
                form,
                save);
        card.addClassNames("plain-card", "plain-card-wide");
        addClassName("plain-page");
        getElement().setAttribute("role", "main");
        add(new Wordmark(), card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!setup.isDue()) {
            throw new NotFound("Keepsake is set up already.");
        }
    }

    private void save() {
        form.values().ifPresent(values -> {
            if (form.accepted(
                    () -> setup.complete(values.token(), values.account(), values.newWorkspace(), values.owner()))) {
                getUI().ifPresent(ui -> ui.navigate(LoginView.class));
                Notices.success("Keepsake is set up. Sign in with your email and password.");
            }
        });
    }
}
