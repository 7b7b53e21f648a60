package io.keepsake.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.keepsake.account.Passwords;
import io.keepsake.account.User;
import io.keepsake.platform.ui.Appearance;
import io.keepsake.platform.ui.Icons;
import java.util.ArrayList;
import java.util.List;

/** Who one is, and what one can do about oneself: light and dark, the password, sign out. */
final class UserMenu extends Composite<Div> {
    private final Popover popover = new Popover();

    UserMenu(User user, Passwords passwords, AuthenticationContext authentication) {
        var button = new NativeButton();
        button.addClassName("user-menu");
        button.getElement().setAttribute("aria-label", "User menu: " + user.name());
        button.add(new Monogram(user.name()), TwoLines.of(user.name(), user.email()), Icons.SWITCH.create());

        popover.setTarget(button);
        popover.setAriaLabel("User menu");
        popover.setPosition(PopoverPosition.TOP_START);
        popover.setAutofocus(true);
        popover.addClassName("frame-popover");
        popover.add(
                appearance(),
                entry(Icons.KEY, "Change password", () -> new ChangePasswordDialog(passwords).open()),
                entry(Icons.SIGN_OUT, "Sign out", authentication::logout));
        getContent().add(button, popover);
    }

    private NativeButton entry(Icons icon, String label, Runnable chosen) {
        var entry = new NativeButton();
        entry.addClassName("popover-entry");
        entry.add(icon.create(), new Span(label));
        entry.addClickListener(click -> {
            popover.close();
            chosen.run();
        });
        return entry;
    }

    private static Div appearance() {
        var chosen = Appearance.of(VaadinRequest.getCurrent());
        List<NativeButton> buttons = new ArrayList<>();
        for (var choice : Appearance.values()) {
            var button = new NativeButton();
            button.add(choice.icon().create(), new Span(choice.label()));
            press(button, choice == chosen);
            button.addClickListener(click -> {
                buttons.forEach(other -> press(other, other == button));
                button.getUI().ifPresent(choice::choose);
            });
            buttons.add(button);
        }
        var group = new Div();
        group.addClassName("segments");
        group.getElement().setAttribute("role", "group").setAttribute("aria-label", "Appearance");
        buttons.forEach(group::add);
        return group;
    }

    private static void press(NativeButton button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
    }
}
