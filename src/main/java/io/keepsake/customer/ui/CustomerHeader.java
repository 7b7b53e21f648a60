package io.keepsake.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import io.keepsake.customer.Customer;
import io.keepsake.customer.CustomerState;
import io.keepsake.customer.MobileNumber;
import io.keepsake.platform.ui.CopyButton;
import io.keepsake.platform.ui.Icons;
import org.jspecify.annotations.Nullable;

/** Who it is: avatar, name, state, and what one copies into other tools. */
final class CustomerHeader extends Composite<Header> {
    private final H1 title = new H1();
    private final DescriptionList ids = new DescriptionList();

    CustomerHeader(Customer customer) {
        title.setText(customer.title());
        title.setTitle(customer.title());
        title.getElement().setAttribute("tabindex", "-1");
        var name = new Div(title, new StateBadge(customer.state()));
        name.addClassName("customer-name");
        fillIds(customer);
        getContent().addClassName("customer-header");
        getContent().add(avatar(customer), name, ids);
    }

    void focus() {
        title.getElement().callJsFunction("focus");
    }

    private void fillIds(Customer customer) {
        var profile = customer.profile();
        ids.addClassName("customer-ids");
        add("Email", profile.email(), profile.email(), "email");
        add(
                "Mobile",
                profile.mobile() == null ? null : MobileNumber.format(profile.mobile()),
                profile.mobile(),
                "mobile");
        add("System ID", profile.systemId(), profile.systemId(), "System ID");
        add("Keepsake ID", customer.keepsakeId().value(), customer.keepsakeId().value(), "Keepsake ID");
    }

    private void add(String label, @Nullable String shown, @Nullable String copied, String what) {
        if (shown == null || copied == null) {
            return;
        }
        var text = new Span(shown);
        text.setTitle(shown);
        ids.add(new Div(
                new DescriptionList.Term(label), new DescriptionList.Description(text, new CopyButton(copied, what))));
    }

    private static Component avatar(Customer customer) {
        var initials = Initials.of(customer.profile());
        if (initials.isEmpty()) {
            var nobody = new Div((customer.state() == CustomerState.ARCHIVED ? Icons.ARCHIVE : Icons.PERSON).create());
            nobody.addClassName("avatar-nobody");
            return nobody;
        }
        var avatar = new Avatar();
        avatar.setAbbreviation(initials);
        avatar.setColorIndex(Math.floorMod(customer.keepsakeId().hashCode(), 7));
        avatar.getElement().setAttribute("aria-hidden", "true");
        return avatar;
    }
}
