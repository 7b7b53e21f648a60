package io.keepsake.customer;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** A customer while a chunk of rows is taken in: as the rows so far leave it, and which fields they changed. */
final class Draft {
    private final boolean created;
    private Customer customer;
    private boolean rewritten;
    private final Map<Channel, SubscriptionState> subscriptions;
    private final Map<Channel, SubscriptionState> newSubscriptions = new EnumMap<>(Channel.class);
    private final Set<String> fields = new LinkedHashSet<>();

    private Draft(boolean created, Customer customer, Map<Channel, SubscriptionState> subscriptions) {
        this.created = created;
        this.customer = customer;
        this.subscriptions = new EnumMap<>(Channel.class);
        this.subscriptions.putAll(subscriptions);
    }

    /** One that stands in the database. */
    static Draft of(Customer customer, Map<Channel, SubscriptionState> subscriptions) {
        return new Draft(false, customer, subscriptions);
    }

    /** One that does not yet. */
    static Draft created(Customer customer) {
        var draft = new Draft(true, customer, Map.of());
        draft.fields.addAll(ProfileChanges.fields(Profile.EMPTY, customer.profile()));
        return draft;
    }

    Customer customer() {
        return customer;
    }

    boolean isCreated() {
        return created;
    }

    /** Whether the row of the customer itself is another than the one in the database. */
    boolean isRewritten() {
        return rewritten;
    }

    boolean isChanged() {
        return !fields.isEmpty();
    }

    /** Names of everything that changed, for the audit log. */
    Collection<String> fields() {
        return fields;
    }

    Map<Channel, SubscriptionState> newSubscriptions() {
        return newSubscriptions;
    }

    void become(Customer changed, Collection<String> changedFields) {
        customer = changed;
        rewritten = true;
        fields.addAll(changedFields);
    }

    void note(String field) {
        fields.add(field);
    }

    /** @return whether that was news; never for the unsubscribed */
    boolean subscribe(Channel channel, SubscriptionState wanted) {
        var current = subscriptions.getOrDefault(channel, SubscriptionState.UNKNOWN);
        if (current == wanted || current == SubscriptionState.UNSUBSCRIBED) {
            return false;
        }
        subscriptions.put(channel, wanted);
        newSubscriptions.put(channel, wanted);
        fields.add(channel.label());
        return true;
    }
}
