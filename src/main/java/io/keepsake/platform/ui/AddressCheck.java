package io.keepsake.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;

/**
 * Whether there is what an address names, asked before the page is sent: its status can say "not found" only then. A
 * feature contributes a bean for each view that shows one thing of a workspace.
 */
public interface AddressCheck {
    /** The view behind such addresses. */
    Class<? extends Component> view();

    /**
     * Nothing but looks.
     *
     * @throws io.keepsake.platform.workspace.NotFound where the view will say so to the user who acts
     */
    void requireThing(RouteParameters parameters);
}
