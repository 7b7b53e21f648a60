package io.keepsake.customer.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import io.keepsake.customer.CustomerChanged;
import io.keepsake.customer.CustomerId;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Which customer stands on which screens right now; tells them when it changes. */
@Component
class OpenPages {
    private final Map<Subject, Set<OpenPage>> open = new ConcurrentHashMap<>();

    private record Subject(WorkspaceId workspace, CustomerId customer) {}

    private record OpenPage(UI ui, Command changed) {}

    /**
     * Has the page of that browser tab told of every change from now on.
     *
     * @param changed done with the tab's lock held, after the change was committed
     */
    Registration opened(WorkspaceId workspace, CustomerId customer, UI ui, Command changed) {
        var subject = new Subject(workspace, customer);
        var page = new OpenPage(ui, changed);
        open.computeIfAbsent(subject, none -> ConcurrentHashMap.newKeySet()).add(page);
        return Registration.once(() -> open.computeIfPresent(subject, (same, pages) -> {
            pages.remove(page);
            return pages.isEmpty() ? null : pages;
        }));
    }

    @TransactionalEventListener
    void changed(CustomerChanged change) {
        var pages = open.getOrDefault(new Subject(change.workspace(), change.customer()), Set.of());
        if (!pages.isEmpty()) {
            // on a thread of its own: this one is still bound to the transaction and to who changed the customer
            Thread.startVirtualThread(() -> pages.forEach(OpenPages::tell));
        }
    }

    private static void tell(OpenPage page) {
        try {
            page.ui().access(page.changed());
        } catch (UIDetachedException closedMeanwhile) {
            // nobody is looking any more
        }
    }
}
