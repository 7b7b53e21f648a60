package io.keepsake.platform.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.keepsake.platform.workspace.NotFound;
import jakarta.servlet.http.HttpServletResponse;

/** The address is well formed, but there is nothing for the one who asks. */
@ParentLayout(MainLayout.class)
@PageTitle(NotFoundPage.TITLE)
@AnonymousAllowed
final class NotFoundView extends Div implements HasErrorParameter<NotFound> {
    NotFoundView() {
        addClassName("page");
        add(new NotFoundPage());
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> absent) {
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
