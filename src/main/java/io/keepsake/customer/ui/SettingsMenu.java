package io.keepsake.customer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import io.keepsake.customer.Channel;
import io.keepsake.customer.CustomerState;
import io.keepsake.customer.Profile;
import io.keepsake.customer.Subscription;
import io.keepsake.customer.SubscriptionState;
import io.keepsake.customer.ui.slot.CustomerAction;
import io.keepsake.customer.ui.slot.CustomerOnPage;
import io.keepsake.platform.ui.Icons;
import io.keepsake.platform.workspace.Right;
import java.util.List;
import java.util.function.BiConsumer;

/** What can be done with the customer. Holds only what the role allows; gone where that is nothing. */
final class SettingsMenu extends Composite<MenuBar> {
    private final Runnable edit;
    private final BiConsumer<Channel, Boolean> subscribe;
    private final List<CustomerAction> actions;
    private final MenuItem settings;

    /**
     * @param edit the user wants to edit the profile
     * @param subscribe the user wants the channel subscribed (true) or unsubscribed (false)
     */
    SettingsMenu(Runnable edit, BiConsumer<Channel, Boolean> subscribe, List<CustomerAction> actions) {
        this.edit = edit;
        this.subscribe = subscribe;
        this.actions = actions;
        getContent().addClassName("settings-menu");
        // makes it a button among buttons instead of a bar of one
        getContent().setTabNavigation(true);
        settings = getContent().addItem(Icons.SETTINGS.create(), "Settings");
        settings.setAriaLabel("Settings");
    }

    void show(CustomerOnPage shown, List<Subscription> subscriptions) {
        var menu = settings.getSubMenu();
        menu.removeAll();
        var editable = shown.role().allows(Right.EDIT) && shown.customer().state() != CustomerState.ARCHIVED;
        if (editable) {
            menu.addItem("Edit customer", click -> edit.run());
            menu.addSeparator();
            subscriptions.stream()
                    .filter(subscription ->
                            matters(subscription, shown.customer().profile()))
                    .forEach(subscription -> addSubscribing(menu, subscription));
        }
        addActions(menu, shown);
        setVisible(!menu.getItems().isEmpty());
    }

    /** Channels that could reach the customer, and those somebody has decided on. */
    private static boolean matters(Subscription subscription, Profile profile) {
        return subscription.state() != SubscriptionState.UNKNOWN
                || switch (subscription.channel()) {
                    case EMAIL -> profile.email() != null;
                    case SMS, WHATSAPP -> profile.mobile() != null;
                    case WEB_PUSH, CONNECTOR -> false;
                };
    }

    private void addSubscribing(SubMenu menu, Subscription subscription) {
        var channel = subscription.channel();
        if (subscription.state() != SubscriptionState.UNSUBSCRIBED) {
            menu.addItem("Unsubscribe from " + inASentence(channel), click -> subscribe.accept(channel, false));
        }
        if (subscription.state() != SubscriptionState.SUBSCRIBED) {
            var again = subscription.state() == SubscriptionState.UNSUBSCRIBED ? "Resubscribe to " : "Subscribe to ";
            menu.addItem(again + inASentence(channel), click -> subscribe.accept(channel, true));
        }
    }

    private void addActions(SubMenu menu, CustomerOnPage shown) {
        var offered = actions.stream().filter(action -> action.offered(shown)).toList();
        if (!offered.isEmpty() && !menu.getItems().isEmpty()) {
            menu.addSeparator();
        }
        offered.forEach(action -> {
            var item = menu.addItem(action.label(), click -> action.choose(shown));
            if (action.irreversible()) {
                item.addClassNames("irreversible");
            }
        });
    }

    /** "email", but "SMS" and "WhatsApp". */
    static String inASentence(Channel channel) {
        return switch (channel) {
            case EMAIL -> "email";
            case SMS -> "SMS";
            case WHATSAPP -> "WhatsApp";
            case WEB_PUSH -> "web push";
            case CONNECTOR -> "connector";
        };
    }
}
