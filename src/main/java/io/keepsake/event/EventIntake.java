package io.keepsake.event;

import io.keepsake.customer.CustomerId;
import io.keepsake.customer.CustomerLocks;
import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.WorkspaceId;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/**
 * Takes events in, many with a handful of statements: each message of a sender once, none for a customer who was let go,
 * and the customers' totals with them.
 */
@Service
public class EventIntake {
    private final EventPartitions partitions;
    private final CustomerLocks customers;
    private final EventMessages messages;
    private final EventKeeping keeping;

    EventIntake(EventPartitions partitions, CustomerLocks customers, EventMessages messages, EventKeeping keeping) {
        this.partitions = partitions;
        this.customers = customers;
        this.messages = messages;
        this.keeping = keeping;
    }

    /**
     * Takes all of the events in, or none where it throws. Some thousands at a time are the quickest. An amount that {@link
     * AmountRules} find something wrong with is kept where it stands, and not counted.
     *
     * @return what became of each, in their order
     * @throws NotFound where one is of no customer of the workspace
     * @throws IllegalArgumentException where {@link EventRules} finds something wrong with one
     */
    @InWorkspace(Right.IMPORT)
    public List<Outcome> take(WorkspaceId workspace, List<IncomingEvent> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        requireValid(events);
        partitions.ensure(months(events));
        var outcomes = outcomes(workspace, events);
        var taken = IntStream.range(0, events.size())
                .filter(i -> outcomes.get(i) == Outcome.TAKEN)
                .mapToObj(events::get)
                .toList();
        if (!taken.isEmpty()) {
            keeping.keep(workspace, taken);
        }
        return outcomes;
    }

    private static void requireValid(List<IncomingEvent> events) {
        var now = Instant.now();
        for (var event : events) {
            var problems = EventRules.problems(event, now);
            if (!problems.isEmpty()) {
                throw new IllegalArgumentException(String.join(" ", problems));
            }
        }
    }

    private static Set<YearMonth> months(List<IncomingEvent> events) {
        return events.stream()
                .map(event -> YearMonth.from(event.occurredAt().atOffset(ZoneOffset.UTC)))
                .collect(Collectors.toSet());
    }

    private List<Outcome> outcomes(WorkspaceId workspace, List<IncomingEvent> events) {
        var archived = customers.lock(workspace, customers(events));
        var unseen = messages.remember(workspace, hashes(events, archived));
        return events.stream().map(event -> outcome(event, archived, unseen)).toList();
    }

    private static Outcome outcome(IncomingEvent event, Set<CustomerId> archived, Set<MessageHash> unseen) {
        if (archived.contains(event.customer())) {
            return Outcome.ARCHIVED;
        }
        // removing makes the second of the same message a duplicate
        var isNew =
                event.messageId().map(id -> unseen.remove(MessageHash.of(id))).orElse(true);
        return isNew ? Outcome.TAKEN : Outcome.DUPLICATE;
    }

    private static Set<CustomerId> customers(List<IncomingEvent> events) {
        return events.stream().map(IncomingEvent::customer).collect(Collectors.toSet());
    }

    private static Collection<MessageHash> hashes(List<IncomingEvent> events, Set<CustomerId> archived) {
        return events.stream()
                .filter(event -> !archived.contains(event.customer()))
                .flatMap(event -> event.messageId().map(MessageHash::of).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
