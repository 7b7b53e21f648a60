package io.keepsake.customer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import io.keepsake.customer.Neighbours;
import io.keepsake.platform.ui.Icons;
import java.util.Optional;

/** Back to the list one came from, and on to who stands beside the customer there. */
final class CustomerTrail extends Composite<Nav> {
    private final Anchor back = new Anchor();
    private final Step previous = new Step(Icons.CHEVRON_UP, "Previous customer", "Alt+↑", Key.ARROW_UP);
    private final Step next = new Step(Icons.CHEVRON_DOWN, "Next customer", "Alt+↓", Key.ARROW_DOWN);

    CustomerTrail() {
        back.add(Icons.ARROW_LEFT.create(), new Span("Customers"));
        getContent().addClassName("customer-trail");
        getContent().getElement().setAttribute("aria-label", "List of customers");
        getContent().add(back, new Div(previous, next));
    }

    /** Who stands beside is yet to be found. */
    void show(PageAddress address) {
        back.setHref(address.ofList().getPathWithQueryParameters());
        previous.leadTo(Optional.empty());
        next.leadTo(Optional.empty());
    }

    void show(PageAddress address, Neighbours neighbours) {
        previous.leadTo(neighbours.previous().map(address::of));
        next.leadTo(neighbours.next().map(address::of));
    }

    /** One customer up or down the list; leads nowhere at its ends. */
    private static final class Step extends Button {
        private Optional<Location> to = Optional.empty();

        Step(Icons icon, String name, String keys, Key key) {
            super(icon.create());
            addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            setAriaLabel(name);
            setTooltipText(name + " (" + keys + ")");
            addClickListener(click -> follow());
            addClickShortcut(key, KeyModifier.ALT);
        }

        void leadTo(Optional<Location> to) {
            this.to = to;
            // not really disabled: that would swallow the keys of whoever has the focus here. In the browser, where the
            // button takes an attribute away that was there before itself.
            getElement().executeJs("this.setAttribute('aria-disabled', $0)", String.valueOf(to.isEmpty()));
        }

        private void follow() {
            to.ifPresent(location -> UI.getCurrent().navigate(location.getPath(), location.getQueryParameters()));
        }
    }
}
