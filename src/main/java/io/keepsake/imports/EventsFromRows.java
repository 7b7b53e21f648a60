package io.keepsake.imports;

import static java.util.Objects.requireNonNull;

import io.keepsake.account.Workspace;
import io.keepsake.customer.CustomerId;
import io.keepsake.customer.Identifier;
import io.keepsake.customer.ProfileRules;
import io.keepsake.event.EventIntake;
import io.keepsake.event.EventPreparation;
import io.keepsake.event.IncomingEvent;
import io.keepsake.event.Outcome;
import io.keepsake.imports.EventOwners.Owner;
import io.keepsake.platform.csv.CsvRow;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Rows that are events. */
@Component
final class EventsFromRows implements FromRows {
    private final ProfileRules rules;
    private final EventOwners owners;
    private final EventIntake intake;
    private final EventPreparation preparation;

    EventsFromRows(ProfileRules rules, EventOwners owners, EventIntake intake, EventPreparation preparation) {
        this.rules = rules;
        this.owners = owners;
        this.intake = intake;
        this.preparation = preparation;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.EVENTS;
    }

    @Override
    public Tally take(Workspace workspace, ImportSettings settings, List<CsvRow> rows, Mode mode) {
        var tally = new Tally(new RowIdentifiers(settings, workspace.country()));
        var reader = new EventReader(workspace, settings, rules, Instant.now());
        var read = counted(workspace, ReadRow.of(rows, settings, reader::read, tally), tally);
        // asked before the customers are: rehearsing those makes the transaction read-only
        var unseen = mode == Mode.REHEARSE ? unseen(workspace, read) : Set.<String>of();
        var whose = owners(workspace, settings, read, mode);
        var events = new ArrayList<IncomingEvent>(read.size());
        for (var row : read) {
            assign(row, requireNonNull(whose.get(row.value().identifiers())), events, tally);
        }
        tally.customersAdded(
                whose.values().stream().filter(Owner.Added.class::isInstance).count());
        switch (mode) {
            case TAKE -> intake.take(workspace.id(), events).forEach(outcome -> count(outcome, tally));
            case REHEARSE -> rehearse(events, new HashSet<>(unseen), tally);
        }
        return tally;
    }

    /** Those whose amounts can be counted, or need not be: in a file, a wrong amount of an order can still be put right. */
    private List<ReadRow<UnassignedEvent>> counted(
            Workspace workspace, List<ReadRow<UnassignedEvent>> read, Tally tally) {
        var names = read.stream().map(row -> row.value().name()).collect(Collectors.toSet());
        var amounts = preparation.amounts(workspace.id(), names);
        var counted = new ArrayList<ReadRow<UnassignedEvent>>(read.size());
        for (var row : read) {
            amounts.problem(row.value().name(), row.value().properties())
                    .ifPresentOrElse(problem -> tally.wrong(row.row(), problem), () -> counted.add(row));
        }
        return counted;
    }

    private Set<String> unseen(Workspace workspace, List<ReadRow<UnassignedEvent>> read) {
        var ids = read.stream().flatMap(row -> row.value().messageId().stream()).toList();
        return ids.isEmpty() ? Set.of() : preparation.unseen(workspace.id(), ids);
    }

    private static void rehearse(List<IncomingEvent> events, Set<String> unseen, Tally tally) {
        for (var event : events) {
            tally.happensIn(YearMonth.from(event.occurredAt().atOffset(ZoneOffset.UTC)));
            if (event.messageId().map(unseen::remove).orElse(true)) {
                tally.added();
            } else {
                tally.duplicate();
            }
        }
    }

    private Map<List<Identifier>, Owner> owners(
            Workspace workspace, ImportSettings settings, List<ReadRow<UnassignedEvent>> read, Mode mode) {
        var events = read.stream().map(ReadRow::value).toList();
        return settings.addCustomers()
                ? owners.findOrAdd(workspace.id(), events, mode)
                : owners.find(workspace.id(), events);
    }

    private static void assign(ReadRow<UnassignedEvent> row, Owner owner, List<IncomingEvent> events, Tally tally) {
        switch (owner) {
            case Owner.Known(CustomerId id) -> events.add(row.value().of(id));
            case Owner.Added(CustomerId id) -> events.add(row.value().of(id));
            case Owner.Forgotten() -> tally.forgotten();
            case Owner.Conflicting(String reason) -> tally.conflicting(row.row(), reason);
            case Owner.Unknown(String reason) -> tally.wrong(row.row(), reason);
        }
    }

    private static void count(Outcome outcome, Tally tally) {
        switch (outcome) {
            case TAKEN -> tally.added();
            case DUPLICATE -> tally.duplicate();
            case ARCHIVED -> tally.forgotten();
        }
    }
}
