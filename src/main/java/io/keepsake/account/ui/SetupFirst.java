package io.keepsake.account.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.keepsake.account.Setup;
import org.springframework.stereotype.Component;

/** While nobody has set Keepsake up, every page leads there. */
@Component
class SetupFirst implements VaadinServiceInitListener {
    private final Setup setup;

    SetupFirst(Setup setup) {
        this.setup = setup;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(start -> start.getUI().addBeforeEnterListener(this::lead));
    }

    private void lead(BeforeEnterEvent event) {
        if (event.getNavigationTarget() != SetupView.class && setup.isDue()) {
            event.forwardTo(SetupView.class);
        }
    }
}
