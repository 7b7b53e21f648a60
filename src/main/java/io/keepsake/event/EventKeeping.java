package io.keepsake.event;

import io.keepsake.account.Workspaces;
import io.keepsake.customer.RunningTotals;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes events down, with all that follows from them. Whoever asks holds their customers' locks. */
@Component
class EventKeeping {
    private final EventDefinitions definitions;
    private final EventWriter writer;
    private final Catalogue catalogue;
    private final RunningTotals totals;
    private final Workspaces workspaces;

    EventKeeping(
            EventDefinitions definitions,
            EventWriter writer,
            Catalogue catalogue,
            RunningTotals totals,
            Workspaces workspaces) {
        this.definitions = definitions;
        this.writer = writer;
        this.catalogue = catalogue;
        this.totals = totals;
        this.workspaces = workspaces;
    }

    /**
     * @param events one at least, none of an archived customer, none wrong, none a duplicate
     * @return of each, in their order, why its amount is not counted; the event is kept with all that it holds
     */
    List<Optional<UncountedAmount>> keep(WorkspaceId workspace, List<IncomingEvent> events) {
        var currency = workspaces.require(workspace).currency();
        var rows = rows(workspace, events, currency);
        catalogue.register(workspace, events);
        writer.insert(workspace, rows);
        totals.add(workspace, currency, EventTotals.of(rows));
        return rows.stream().map(EventRow::uncounted).toList();
    }

    private List<EventRow> rows(WorkspaceId workspace, List<IncomingEvent> events, Currency currency) {
        var names = events.stream().map(IncomingEvent::name).collect(Collectors.toSet());
        var meaning = definitions.met(workspace, names);
        return events.stream()
                .map(event -> Objects.requireNonNull(meaning.get(event.name())).row(event, currency))
                .toList();
    }
}
