package io.keepsake.platform.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** No page has such an address. */
@ParentLayout(MainLayout.class)
@PageTitle(NotFoundPage.TITLE)
@AnonymousAllowed
final class UnknownAddressView extends Div implements HasErrorParameter<NotFoundException> {
    UnknownAddressView() {
        addClassName("page");
        add(new NotFoundPage());
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> unknown) {
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
