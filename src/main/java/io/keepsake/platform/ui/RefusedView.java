package io.keepsake.platform.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.keepsake.platform.workspace.NotPermitted;
import jakarta.servlet.http.HttpServletResponse;

/** A page of a workspace one may enter, but not for one's role there. */
@ParentLayout(MainLayout.class)
@PageTitle("Not for your role · Keepsake")
@AnonymousAllowed
final class RefusedView extends Div implements HasErrorParameter<NotPermitted> {
    RefusedView() {
        addClassName("page");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotPermitted> refusal) {
        add(EmptyState.page(
                Icons.KEY,
                "Not for your role",
                refusal.getException().getMessage() + " An owner or admin can change that.",
                Links.home()));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
