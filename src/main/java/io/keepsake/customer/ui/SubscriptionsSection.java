package io.keepsake.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.keepsake.customer.CustomerState;
import io.keepsake.customer.Subscription;
import io.keepsake.customer.SubscriptionChange;
import io.keepsake.customer.SubscriptionState;
import io.keepsake.platform.ui.Formats;
import java.util.List;
import java.util.Locale;

/** Whether the customer may be messaged, channel by channel: since when, how, and by whom it came to be so. */
final class SubscriptionsSection extends Composite<ProfileSection> {
    private final List<Subscription> subscriptions;
    private final CustomerState state;
    private final Formats formats;

    SubscriptionsSection(List<Subscription> subscriptions, CustomerState state, Formats formats) {
        this.subscriptions = subscriptions;
        this.state = state;
        this.formats = formats;
    }

    @Override
    protected ProfileSection initContent() {
        if (state == CustomerState.ARCHIVED) {
            var none = new Paragraph("None. An archived customer can't be messaged on any channel.");
            none.addClassName("soft");
            return new ProfileSection("Subscriptions", none);
        }
        var facts = new FactList();
        subscriptions.forEach(subscription -> facts.add(subscription.channel().label(), value(subscription)));
        return new ProfileSection("Subscriptions", facts);
    }

    private Component value(Subscription subscription) {
        var state = new Span(word(subscription.state()));
        state.addClassNames(
                "subscription-state",
                "subscription-" + subscription.state().name().toLowerCase(Locale.ROOT));
        var value = new Div(state);
        value.addClassName("subscription");
        subscription.since().map(this::since).ifPresent(value::add);
        return value;
    }

    private static String word(SubscriptionState state) {
        return state == SubscriptionState.UNKNOWN ? "Not known" : state.label();
    }

    private Span since(SubscriptionChange change) {
        var since = new Span(formats.day(change.at()) + ", " + how(change));
        since.addClassName("soft");
        since.setTitle(formats.exact(change.at()));
        return since;
    }

    private static String how(SubscriptionChange change) {
        return switch (change.source()) {
            case USER -> "by " + change.user().orElse("a user");
            case CUSTOMER -> "by the customer";
            case IMPORT -> change.user().map(user -> "imported by " + user).orElse("imported");
            case API -> "through the API";
            case DEMO -> "with the demo";
        };
    }
}
