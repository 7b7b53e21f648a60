package io.keepsake.customer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.keepsake.customer.CustomerState;
import io.keepsake.customer.Identifier;
import io.keepsake.customer.KnownIdentifier;
import io.keepsake.customer.MobileNumber;
import io.keepsake.platform.ui.CopyButton;
import io.keepsake.platform.ui.Formats;
import java.util.List;
import java.util.Locale;

/** What joins data to the customer: each value with its kind, and since when. */
final class IdentifiersSection extends Composite<ProfileSection> {
    private final List<KnownIdentifier> identifiers;
    private final CustomerState state;
    private final Formats formats;

    IdentifiersSection(List<KnownIdentifier> identifiers, CustomerState state, Formats formats) {
        this.identifiers = identifiers;
        this.state = state;
        this.formats = formats;
    }

    @Override
    protected ProfileSection initContent() {
        if (identifiers.isEmpty()) {
            var none = new Paragraph(
                    state == CustomerState.ARCHIVED
                            ? "None. Whatever joined data to this customer was cut when they were archived."
                            : "None yet. Data joins this customer once a System ID, email, mobile or device is known.");
            none.addClassName("soft");
            return new ProfileSection("Identifiers", none);
        }
        var facts = new FactList();
        identifiers.forEach(known -> facts.add(label(known.identifier().kind()), value(known)));
        return new ProfileSection("Identifiers", facts);
    }

    private Div value(KnownIdentifier known) {
        var identifier = known.identifier();
        var text = new Span(
                identifier.kind() == Identifier.Kind.MOBILE
                        ? MobileNumber.format(identifier.value())
                        : identifier.value());
        text.addClassName("identifier-value");
        text.setTitle(identifier.value());
        var since = new Span("since " + formats.day(known.since()));
        since.addClassName("soft");
        since.setTitle(formats.exact(known.since()));
        var value = new Div(new Div(text, since));
        value.addClassName("identifier");
        if (!standsInTheHeader(identifier.kind())) {
            value.add(
                    new CopyButton(identifier.value(), label(identifier.kind()).toLowerCase(Locale.ROOT)));
        }
        return value;
    }

    /** With a copy button of its own. */
    private static boolean standsInTheHeader(Identifier.Kind kind) {
        return switch (kind) {
            case SYSTEM_ID, EMAIL, MOBILE -> true;
            case DEVICE, PUSH_TOKEN -> false;
        };
    }

    private static String label(Identifier.Kind kind) {
        return switch (kind) {
            case SYSTEM_ID -> "System ID";
            case EMAIL -> "Email";
            case MOBILE -> "Mobile";
            case DEVICE -> "Device";
            case PUSH_TOKEN -> "Push token";
        };
    }
}
