package io.keepsake.event.api;

import io.keepsake.account.KeyScope;
import io.keepsake.account.WithScope;
import io.keepsake.account.Workspace;
import io.keepsake.customer.Customers;
import io.keepsake.customer.KeepsakeId;
import io.keepsake.event.ActivityFilter;
import io.keepsake.event.PastEvent;
import io.keepsake.event.Timeline;
import io.keepsake.platform.http.Cursors;
import io.keepsake.platform.http.Parameters;
import io.keepsake.platform.workspace.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a customer did, newest first. */
@RestController
@Tag(name = "Events")
final class EventsController {
    private static final String NAME = "name";
    private static final String FROM = "from";
    private static final String UNTIL = "until";

    private final Customers customers;
    private final Timeline timeline;
    private final Cursors cursors;

    EventsController(Customers customers, Timeline timeline, Cursors cursors) {
        this.customers = customers;
        this.timeline = timeline;
        this.cursors = cursors;
    }

    @GetMapping("/api/v1/customers/{keepsakeId}/events")
    @Operation(summary = "List a customer's events", description = "Newest first. Scope read.")
    @Parameter(name = "name", in = ParameterIn.QUERY, description = "Only events of this name; may come many times.")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "The first moment, like 2026-05-03T00:00:00Z.")
    @Parameter(name = "until", in = ParameterIn.QUERY, description = "The first moment after.")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "How many at most: 1 to 200, usually 50.")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the page before.")
    EventList list(
            @WithScope(KeyScope.READ) Workspace workspace,
            @Parameter(description = "The customer's Keepsake ID.") @PathVariable String keepsakeId,
            HttpServletRequest request) {
        var parameters = new Parameters(request.getParameterMap());
        parameters.requireOnly(Set.of(NAME, FROM, UNTIL));
        var customer = KeepsakeId.parse(keepsakeId)
                .map(id -> customers.require(workspace.id(), id))
                .orElseThrow(() -> new NotFound("There is no such customer."));
        var filter = filter(parameters);
        var limit = parameters.limit();
        var list = "events of %d %d %s %s %s"
                .formatted(
                        workspace.id().value(),
                        customer.id().value(),
                        new TreeSet<>(filter.names()),
                        filter.from(),
                        filter.until());
        var events = position(parameters, list)
                .map(last -> timeline.olderThan(workspace.id(), customer.id(), filter, last, limit))
                .orElseGet(() -> timeline.newest(workspace.id(), customer.id(), filter, limit));
        return EventList.of(events, events.size() < limit ? Optional.empty() : Optional.of(next(list, events)));
    }

    private Optional<PastEvent.Position> position(Parameters parameters, String list) {
        return parameters.cursor().map(cursor -> {
            var place = cursors.open(list, cursor);
            return new PastEvent.Position(Instant.parse(place.get(0)), Long.parseLong(place.get(1)));
        });
    }

    private String next(String list, List<PastEvent> events) {
        var last = events.getLast().position();
        return cursors.seal(list, List.of(last.occurredAt().toString(), Long.toString(last.id())));
    }

    /** Times beyond those that any event can have are the same as the first or the last one. */
    private static ActivityFilter filter(Parameters parameters) {
        var all = ActivityFilter.ALL;
        return all.withNames(Set.copyOf(parameters.texts(NAME)))
                .between(
                        within(parameters.moment(FROM).orElse(all.from())),
                        within(parameters.moment(UNTIL).orElse(all.until())));
    }

    private static Instant within(Instant moment) {
        var all = ActivityFilter.ALL;
        return Stream.of(moment, all.from())
                .max(Instant::compareTo)
                .filter(each -> each.isBefore(all.until()))
                .orElse(all.until());
    }
}
