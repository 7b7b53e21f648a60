package io.keepsake.event.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.keepsake.account.Workspace;
import io.keepsake.event.Arrival;
import io.keepsake.event.Arrivals;
import io.keepsake.platform.ui.Formats;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The last events that came in. Looks again when told to. */
final class LatestArrivals extends Composite<Div> {
    private static final int SHOWN = 10;
    private static final Duration LATELY = Duration.ofHours(1);
    private static final List<String> PLACES = List.of("title", "path", "url", "name");

    private final Workspace workspace;
    private final Arrivals arrivals;
    private final EventNames names;
    private final Formats formats;
    private final Span pulse = new Span();
    private final OrderedList list = new OrderedList();
    private List<Arrival> shown = List.of();

    /** @param labels what events are called, by name, where that is not their name */
    LatestArrivals(Workspace workspace, Arrivals arrivals, Map<String, String> labels) {
        this.workspace = workspace;
        this.arrivals = arrivals;
        names = new EventNames(labels, PropertyNames.AS_SENT);
        formats = new Formats(workspace.zone(), workspace.currency());
        pulse.addClassName("arrivals-pulse");
        pulse.getElement().setAttribute("role", "status");
        list.addClassName("arrivals");
        getContent().addClassName("settings-form");
        getContent().add(pulse, list);
    }

    void show() {
        var now = Instant.now();
        var latest = arrivals.latest(workspace.id(), now.minus(LATELY), SHOWN);
        pulse.setText(latest.isEmpty() ? "Waiting for the first event…" : "Receiving. These are the latest events.");
        pulse.setClassName("arrivals-waiting", latest.isEmpty());
        if (!latest.equals(shown)) {
            list.removeAll();
            latest.forEach(arrival -> list.add(line(arrival)));
            shown = latest;
        }
    }

    private ListItem line(Arrival arrival) {
        var name = new Span(names.shown(arrival.name()));
        name.addClassName("arrival-name");
        var place = new Span(place(arrival));
        place.addClassNames("soft", "truncate");
        var customer = arrival.customer();
        var who = new Anchor(
                "w/" + workspace.slug() + "/customers/" + customer.keepsakeId().value(), customer.title());
        who.addClassName("truncate");
        var when = new Span(formats.exact(arrival.receivedAt()));
        when.addClassName("soft");
        return new ListItem(name, place, who, when);
    }

    private static String place(Arrival arrival) {
        var properties = arrival.properties().toMap();
        return PLACES.stream()
                .map(properties::get)
                .flatMap(value -> value instanceof String text && !text.isBlank() ? Stream.of(text) : Stream.empty())
                .findFirst()
                .orElse("");
    }
}
