package io.keepsake.customer;

import io.keepsake.account.AuditLog;
import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.platform.workspace.NotPermitted;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Whether customers may be messaged, channel by channel, and how it came to be so. A user may subscribe again somebody
 * who unsubscribed, and is on record for it; an import never can.
 */
@Service
public class Subscriptions {
    private final CustomerRepository customers;
    private final SubscriptionRows rows;
    private final CustomerLocks locks;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Subscriptions(
            CustomerRepository customers,
            SubscriptionRows rows,
            CustomerLocks locks,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.customers = customers;
        this.rows = rows;
        this.locks = locks;
        this.audit = audit;
        this.events = events;
    }

    /** One for each channel, in their order. */
    @InWorkspace(value = Right.VIEW, readOnly = true)
    public List<Subscription> list(WorkspaceId workspace, CustomerId customer) {
        Map<Channel, SubscriptionChange> known = rows.current(workspace, customer).stream()
                .collect(Collectors.toMap(SubscriptionChange::channel, Function.identity()));
        return Arrays.stream(Channel.values())
                .map(channel -> subscription(channel, Optional.ofNullable(known.get(channel))))
                .toList();
    }

    /** Every change on every channel, newest first, 200 at most. */
    @InWorkspace(value = Right.VIEW, readOnly = true)
    public List<SubscriptionChange> history(WorkspaceId workspace, CustomerId customer) {
        return rows.history(workspace, customer);
    }

    /**
     * A user says that the customer may be messaged.
     *
     * @throws NotFound where there is no such customer
     * @throws NotPermitted for an archived customer
     */
    @InWorkspace(Right.EDIT)
    public void subscribe(WorkspaceId workspace, KeepsakeId customer, Channel channel) {
        change(workspace, customer, channel, SubscriptionState.SUBSCRIBED, SubscriptionSource.USER);
    }

    /**
     * A user says that the customer must not be messaged.
     *
     * @throws NotFound where there is no such customer
     * @throws NotPermitted for an archived customer
     */
    @InWorkspace(Right.EDIT)
    public void unsubscribe(WorkspaceId workspace, KeepsakeId customer, Channel channel) {
        change(workspace, customer, channel, SubscriptionState.UNSUBSCRIBED, SubscriptionSource.USER);
    }

    /**
     * A program says whether the customer may be messaged: of its own accord, or because the customer said so. Of its own
     * accord it does not subscribe again who unsubscribed.
     *
     * @return whether the customer stands as wanted now
     * @throws NotFound where there is no such customer
     * @throws NotPermitted for an archived customer
     */
    @InWorkspace(Right.EDIT)
    public boolean tell(
            WorkspaceId workspace, KeepsakeId customer, Channel channel, boolean wanted, SubscriptionSource source) {
        var state = wanted ? SubscriptionState.SUBSCRIBED : SubscriptionState.UNSUBSCRIBED;
        var told = change(workspace, customer, channel, state, source);
        return rows.current(workspace, told.id()).stream()
                .anyMatch(current -> current.channel() == channel && current.state() == state);
    }

    /**
     * Takes in what customers said elsewhere, each at its own time, and each customer and channel once. Those who were
     * archived are left alone, and so are the unsubscribed unless the source is the customer.
     *
     * @throws NotFound where one of them is not a customer of the workspace
     */
    @InWorkspace(Right.IMPORT)
    public void take(WorkspaceId workspace, List<IncomingSubscription> said, SubscriptionSource source) {
        var customers = said.stream().map(IncomingSubscription::customer).collect(Collectors.toSet());
        var archived = locks.lock(workspace, customers);
        customers.removeAll(archived);
        var wanted = said.stream()
                .filter(each -> customers.contains(each.customer()))
                .map(Subscriptions::row)
                .toList();
        rows.write(workspace, wanted, source);
        customers.forEach(customer -> events.publishEvent(new CustomerChanged(workspace, customer)));
    }

    private static SubscriptionRows.Row row(IncomingSubscription said) {
        return new SubscriptionRows.Row(
                said.customer(),
                said.channel(),
                said.wanted() ? SubscriptionState.SUBSCRIBED : SubscriptionState.UNSUBSCRIBED,
                said.at());
    }

    private Customer change(
            WorkspaceId workspace,
            KeepsakeId id,
            Channel channel,
            SubscriptionState wanted,
            SubscriptionSource source) {
        var customer =
                customers.lockByKeepsakeId(workspace, id).orElseThrow(() -> new NotFound("There is no such customer."));
        if (customer.state() == CustomerState.ARCHIVED) {
            throw new NotPermitted("This customer was archived and cannot be messaged.");
        }
        var changed = List.of(new SubscriptionRows.Row(customer.id(), channel, wanted, Instant.now()));
        if (rows.write(workspace, changed, source) > 0) {
            audit.record(workspace, wanted.label(), customer.id().value(), List.of(channel.label()));
            events.publishEvent(new CustomerChanged(workspace, customer.id()));
        }
        return customer;
    }

    private static Subscription subscription(Channel channel, Optional<SubscriptionChange> change) {
        var state = change.map(SubscriptionChange::state).orElse(SubscriptionState.UNKNOWN);
        return new Subscription(channel, state, change);
    }
}
