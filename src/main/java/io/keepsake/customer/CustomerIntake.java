package io.keepsake.customer;

import io.keepsake.account.AuditLog;
import io.keepsake.platform.database.OneSession;
import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.WorkspaceId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Takes customers in as files and senders bring them: some thousand rows in a dozen statements, whatever is in them.
 * Joins a running transaction, so that a caller can note with the rows how far it got.
 */
@Service
public class CustomerIntake {
    private final IntakeReader reader;
    private final CustomerRows customers;
    private final Identifiers identifiers;
    private final ForgetLists forgetLists;
    private final SubscriptionRows subscriptions;
    private final AttributeCatalogue catalogue;
    private final AuditLog audit;
    private final Attempts attempts;
    private final Rehearsal rehearsal;
    private final ApplicationEventPublisher events;

    CustomerIntake(
            IntakeReader reader,
            CustomerRows customers,
            Identifiers identifiers,
            ForgetLists forgetLists,
            SubscriptionRows subscriptions,
            AttributeCatalogue catalogue,
            AuditLog audit,
            Attempts attempts,
            Rehearsal rehearsal,
            ApplicationEventPublisher events) {
        this.reader = reader;
        this.customers = customers;
        this.identifiers = identifiers;
        this.forgetLists = forgetLists;
        this.subscriptions = subscriptions;
        this.catalogue = catalogue;
        this.audit = audit;
        this.attempts = attempts;
        this.rehearsal = rehearsal;
        this.events = events;
    }

    /**
     * Takes the rows in, as if one after the other; 2,000 at a time are a good number.
     *
     * @param source on record with every subscription that changes
     * @return what became of each, in their order
     */
    @InWorkspace(Right.IMPORT)
    public List<Taken> take(WorkspaceId workspace, List<IncomingCustomer> rows, SubscriptionSource source) {
        return attempts.untilAlone(() -> takeOnce(workspace, rows, source));
    }

    /**
     * Says what {@link #take} would do, by doing it on tables that nobody else sees; ids of new customers are nobody's.
     * Rehearsals in one transaction, or in transactions of {@link OneSession}, know of each other, so that a file with the
     * same person twice is counted right; such a transaction must do nothing else, and the database lets it write nowhere
     * else.
     */
    @InWorkspace(Right.IMPORT)
    public List<Taken> rehearse(WorkspaceId workspace, List<IncomingCustomer> rows) {
        rehearsal.prepare(workspace, identifiers(rows));
        return take(workspace, rows, SubscriptionSource.IMPORT);
    }

    private List<Taken> takeOnce(WorkspaceId workspace, List<IncomingCustomer> rows, SubscriptionSource source) {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var plan = reader.plan(workspace, identifiers(rows), attributes(rows), now);
        var taken = rows.stream().map(plan::take).toList();
        write(workspace, plan, source, now);
        return taken;
    }

    private void write(WorkspaceId workspace, IntakePlan plan, SubscriptionSource source, Instant now) {
        var changes = plan.changes();
        customers.insert(workspace, customers(changes, Draft::isCreated));
        customers.update(workspace, customers(changes, draft -> draft.isRewritten() && !draft.isCreated()));
        identifiers.release(workspace, plan.released());
        identifiers.claim(workspace, plan.claimed(), plan.since());
        forgetLists.requireNoneSince(workspace, plan.claimedFromNobody());
        subscriptions.write(workspace, subscriptions(changes, now), source);
        catalogue.keep(workspace, plan.types());
        audit.recordAll(workspace, "Created " + source.how(), fields(changes, Draft::isCreated));
        audit.recordAll(workspace, "Changed " + source.how(), fields(changes, draft -> !draft.isCreated()));
        changes.stream()
                .filter(draft -> !draft.isCreated())
                .forEach(draft -> events.publishEvent(
                        new CustomerChanged(workspace, draft.customer().id())));
    }

    private static Set<Identifier> identifiers(List<IncomingCustomer> rows) {
        var identifiers = new HashSet<Identifier>();
        rows.forEach(row -> identifiers.addAll(row.identifiers()));
        return identifiers;
    }

    private static Set<String> attributes(List<IncomingCustomer> rows) {
        var names = new HashSet<String>();
        rows.forEach(row -> names.addAll(row.profile().attributes().values().keySet()));
        return names;
    }

    private static List<Customer> customers(List<Draft> changes, Predicate<Draft> which) {
        return changes.stream().filter(which).map(Draft::customer).toList();
    }

    private static List<SubscriptionRows.Row> subscriptions(List<Draft> changes, Instant now) {
        return changes.stream()
                .flatMap(draft -> draft.newSubscriptions().entrySet().stream()
                        .map(wanted -> new SubscriptionRows.Row(
                                draft.customer().id(), wanted.getKey(), wanted.getValue(), now)))
                .toList();
    }

    private static Map<Long, Collection<String>> fields(List<Draft> changes, Predicate<Draft> which) {
        return changes.stream()
                .filter(which)
                .collect(Collectors.toMap(
                        draft -> draft.customer().id().value(),
                        Draft::fields,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
