package io.keepsake.event;

import io.keepsake.customer.Recognised;
import io.keepsake.customer.Sightings;
import io.keepsake.platform.workspace.Actor;
import io.keepsake.platform.workspace.Ambient;
import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.WorkspaceId;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Takes in what senders tell over HTTP, the deliveries of several requests at once: each message once, whose it is, what
 * they did, and their totals, in one transaction and with one statement for each step.
 */
@Service
public class Collecting {
    private final EventPartitions partitions;
    private final EventMessages seen;
    private final Sightings sightings;
    private final EventKeeping keeping;
    private final Catalogue catalogue;
    private final ProblemRows problems;

    Collecting(
            EventPartitions partitions,
            EventMessages seen,
            Sightings sightings,
            EventKeeping keeping,
            Catalogue catalogue,
            ProblemRows problems) {
        this.partitions = partitions;
        this.seen = seen;
        this.sightings = sightings;
        this.keeping = keeping;
        this.catalogue = catalogue;
        this.problems = problems;
    }

    /**
     * Takes all of it in, or nothing where it throws. About 1,000 messages at a time are the quickest.
     *
     * @return what there is to say of each delivery, in their order
     */
    @InWorkspace(Right.COLLECT)
    public List<Remarks> take(WorkspaceId workspace, List<Delivery> deliveries) {
        var all = deliveries.stream()
                .flatMap(delivery -> delivery.messages().stream())
                .toList();
        partitions.ensure(months(all));
        var taken = new TakenMessages(unseen(workspace, all));
        taken.recognised(recognise(workspace, taken.messages()));
        keep(workspace, taken);
        var remarks = deliveries.stream().map(taken::remarks).toList();
        problems.keep(workspace, rows(deliveries, taken));
        return remarks;
    }

    /** What senders sent lately and could not be taken as it was, newest first, 1,000 at most of 7 days. */
    @InWorkspace(value = Right.ADMINISTER, readOnly = true)
    public List<CollectingProblem> problems(WorkspaceId workspace) {
        return problems.list(workspace);
    }

    private static Set<YearMonth> months(Collection<Message> messages) {
        return messages.stream()
                .filter(message -> message.activity().isPresent())
                .map(message -> YearMonth.from(message.occurredAt().atOffset(ZoneOffset.UTC)))
                .collect(Collectors.toSet());
    }

    /** Those that have not come before, as if they had come in the order in which they happened. */
    private List<Message> unseen(WorkspaceId workspace, List<Message> messages) {
        var hashes = messages.stream()
                .flatMap(message -> message.messageId().map(MessageHash::of).stream())
                .collect(Collectors.toSet());
        var unseen = seen.remember(workspace, hashes);
        return messages.stream()
                // removing makes the second of the same message a duplicate
                .filter(message -> message.messageId()
                        .map(id -> unseen.remove(MessageHash.of(id)))
                        .orElse(true))
                .sorted(Comparator.comparing(Message::occurredAt))
                .toList();
    }

    private List<Recognised> recognise(WorkspaceId workspace, List<Message> messages) {
        var who = messages.stream().map(Message::who).toList();
        return who.isEmpty() ? List.of() : sightings.recognise(workspace, who, mayMerge());
    }

    /** Everybody can read a write key in the page that has it; what it brings never makes one of two people. */
    private static boolean mayMerge() {
        return Ambient.key().map(Actor.Key::rights).stream().anyMatch(rights -> rights.contains(Right.EDIT));
    }

    private void keep(WorkspaceId workspace, TakenMessages taken) {
        var harmless =
                new IdentifyingProperties(taken.anyForgotten() ? catalogue.identifying(workspace) : leaf -> false);
        var events = taken.events(harmless);
        if (!events.isEmpty()) {
            taken.counted(keeping.keep(workspace, events));
        }
    }

    private static List<ProblemRows.Row> rows(List<Delivery> deliveries, TakenMessages taken) {
        var rows = new ArrayList<ProblemRows.Row>();
        deliveries.forEach(delivery -> delivery.rejected()
                .forEach(rejected ->
                        rows.add(new ProblemRows.Row(rejected.place(), rejected.remark(), rejected.identifiers()))));
        rows.addAll(taken.conflicts());
        return rows;
    }
}
