package io.keepsake.demo;

import io.keepsake.customer.CustomerId;
import io.keepsake.customer.CustomerIntake;
import io.keepsake.customer.CustomerLookup;
import io.keepsake.customer.IncomingSubscription;
import io.keepsake.customer.SubscriptionSource;
import io.keepsake.customer.Subscriptions;
import io.keepsake.customer.Taken;
import io.keepsake.event.EventIntake;
import io.keepsake.event.IncomingEvent;
import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Brings the stories of a brand into its workspace, as any importer would. */
@Service
class DemoFilling {
    private static final int CUSTOMERS = 2_000;
    private static final int EVENTS = 5_000;

    private final CustomerIntake customers;
    private final CustomerLookup lookup;
    private final Subscriptions subscriptions;
    private final EventIntake events;

    DemoFilling(CustomerIntake customers, CustomerLookup lookup, Subscriptions subscriptions, EventIntake events) {
        this.customers = customers;
        this.lookup = lookup;
        this.subscriptions = subscriptions;
        this.events = events;
    }

    /** All of the stories, in one transaction; nothing where that was done before. */
    @InWorkspace(Right.IMPORT)
    public void fill(WorkspaceId workspace, List<Story> stories) {
        if (!isFilled(workspace, stories)) {
            var ids = takeCustomers(workspace, stories);
            takeConsents(workspace, stories, ids);
            takeEvents(workspace, stories, ids);
        }
    }

    private boolean isFilled(WorkspaceId workspace, List<Story> stories) {
        var somebody = stories.stream()
                .flatMap(story -> story.customer().profile().identifiers().stream())
                .limit(1)
                .toList();
        return !lookup.find(workspace, somebody).isEmpty();
    }

    private List<CustomerId> takeCustomers(WorkspaceId workspace, List<Story> stories) {
        var ids = new ArrayList<CustomerId>();
        for (int from = 0; from < stories.size(); from += CUSTOMERS) {
            var chunk = stories.subList(from, Math.min(from + CUSTOMERS, stories.size()));
            customers
                    .take(workspace, chunk.stream().map(Story::customer).toList(), SubscriptionSource.DEMO)
                    .forEach(taken -> ids.add(created(taken)));
        }
        return ids;
    }

    private static CustomerId created(Taken taken) {
        if (taken instanceof Taken.Created(CustomerId id)) {
            return id;
        }
        throw new IllegalStateException("Somebody of the demo is not new: " + taken);
    }

    private void takeConsents(WorkspaceId workspace, List<Story> stories, List<CustomerId> ids) {
        var all = new ArrayList<IncomingSubscription>();
        for (int i = 0; i < stories.size(); i++) {
            var id = ids.get(i);
            stories.get(i)
                    .consents()
                    .forEach(said -> all.add(new IncomingSubscription(id, said.channel(), said.wanted(), said.at())));
        }
        subscriptions.take(workspace, all, SubscriptionSource.DEMO);
    }

    private void takeEvents(WorkspaceId workspace, List<Story> stories, List<CustomerId> ids) {
        var all = new ArrayList<IncomingEvent>();
        for (int i = 0; i < stories.size(); i++) {
            var id = ids.get(i);
            stories.get(i).happenings().forEach(happening -> all.add(event(id, happening)));
        }
        all.sort(Comparator.comparing(IncomingEvent::occurredAt));
        for (int from = 0; from < all.size(); from += EVENTS) {
            events.take(workspace, all.subList(from, Math.min(from + EVENTS, all.size())));
        }
    }

    private static IncomingEvent event(CustomerId customer, Happening happening) {
        return new IncomingEvent(customer, happening.name(), happening.at(), happening.properties(), Optional.empty());
    }
}
