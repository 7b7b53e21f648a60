package io.keepsake.platform.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.platform.workspace.NotPermitted;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** What every page says when a click fails, the session is over or the connection is lost: plain words. */
@Component
class PageSetup implements VaadinServiceInitListener {
    private final PageStatus status;

    PageSetup(PageStatus status) {
        this.status = status;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.setSystemMessagesProvider(info -> messages());
        service.addSessionInitListener(start -> start.getSession().setErrorHandler(PageSetup::failed));
        service.addUIInitListener(start -> reconnecting(start.getUI()));
        event.addIndexHtmlRequestListener(page -> {
            var chosen = Appearance.of(page.getVaadinRequest());
            page.getDocument().child(0).attr("style", "color-scheme: " + chosen.scheme());
            if (status.isNotFound(page.getVaadinRequest())) {
                page.getVaadinResponse().setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
        });
    }

    private static void failed(ErrorEvent event) {
        var words = words(event.getThrowable());
        var ui = UI.getCurrent();
        if (ui != null) {
            ui.access(() -> Notices.problem(words));
        }
    }

    private static String words(Throwable failure) {
        return switch (failure) {
            case NotPermitted refused -> String.valueOf(refused.getMessage());
            case NotFound absent -> String.valueOf(absent.getMessage());
            default -> Incident.log(failure).text();
        };
    }

    private static SystemMessages messages() {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredCaption("You have been signed out");
        messages.setSessionExpiredMessage("Click here to sign in again. You come back to this page.");
        messages.setInternalErrorCaption("This page has stopped");
        messages.setInternalErrorMessage("Something went wrong on our side. Click here to load the page anew.");
        messages.setCookiesDisabledCaption("Cookies are switched off");
        messages.setCookiesDisabledMessage(
                "Keepsake needs a cookie to know that you are signed in. Allow cookies for this"
                        + " address, then click here.");
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setSessionExpiredNotificationEnabled(true);
        return messages;
    }

    private static void reconnecting(UI ui) {
        var words = ui.getReconnectDialogConfiguration();
        words.setDialogText("Connection lost. Trying again…");
        words.setDialogTextGaveUp("Keepsake does not answer. Check your connection, then load the page anew.");
    }
}
