package io.keepsake.platform.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** A page that could not be shown. Stands alone: what broke may be the frame itself. */
@PageTitle("Something went wrong · Keepsake")
@AnonymousAllowed
final class BrokenView extends Div implements HasErrorParameter<Exception> {
    BrokenView() {
        addClassName("plain-page");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> failure) {
        var incident = Incident.log(failure.getCaughtException());
        add(
                new Wordmark(),
                EmptyState.page(Icons.ALERT, "This page could not be shown", incident.text(), Links.home()));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
