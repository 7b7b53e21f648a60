package io.keepsake.event.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import io.keepsake.account.Workspace;
import io.keepsake.customer.Customer;
import io.keepsake.customer.ui.slot.CustomerOnPage;
import io.keepsake.event.ActivityFilter;
import io.keepsake.event.DailyActivity;
import io.keepsake.event.PastEvent;
import io.keepsake.event.Timeline;
import io.keepsake.event.ui.Bars.Bar;
import io.keepsake.platform.ui.EmptyState;
import io.keepsake.platform.ui.Formats;
import io.keepsake.platform.ui.Icons;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the customer did: a chart over time, the names of events to choose from, and the timeline page by page. */
final class ActivityPanel extends Composite<Section> {
    private static final int PAGE = 50;
    /** In the address, once for each name. What is called an event says nothing of who did it. */
    private static final String EVENT = "event";

    private final Timeline timeline;
    private final Workspace workspace;
    private final Customer customer;
    private final CustomerOnPage.Page page;
    private final List<DailyActivity> days;
    private final ActivityChart chart;
    private final NameFilter names;
    private final EventList events;
    private final MoreEvents more;
    private Optional<Bar> period = Optional.empty();

    /** @param kept for how many months events are kept; empty for good */
    ActivityPanel(Timeline timeline, EventNames called, Optional<Integer> kept, CustomerOnPage shown) {
        this.timeline = timeline;
        this.workspace = shown.workspace();
        this.customer = shown.customer();
        this.page = shown.page();
        this.days = timeline.byDay(workspace.id(), customer.id());
        var formats = new Formats(workspace.zone(), workspace.currency());
        this.chart = new ActivityChart(formats, this::choosePeriod);
        this.names = new NameFilter(days, page.chosen(EVENT), called, formats, this::chooseNames, this::leavePeriod);
        this.events = new EventList(called, formats);
        this.more = new MoreEvents(formats, kept, this::showMore);
        var heading = new H2("Activity");
        heading.addClassName("unseen");
        getContent().addClassName("activity");
        getContent().add(heading);
        if (days.isEmpty()) {
            getContent().add(nothing(kept));
        } else {
            getContent().add(chart, names, events, more);
            showNames();
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJsModule("context://scripts/activity.js");
    }

    private static EmptyState nothing(Optional<Integer> kept) {
        return new EmptyState(
                Icons.HISTORY,
                "No activity yet",
                "What this customer does appears here as soon as events come in, for example from an import."
                        + kept.map(months -> " " + RetentionWords.sentence(Optional.of(months)))
                                .orElse(""));
    }

    private void chooseNames() {
        page.choose(EVENT, names.chosen().stream().sorted().toList());
        showNames();
    }

    private void showNames() {
        chart.show(bars());
        showPeriod();
    }

    private void choosePeriod(Bar chosen) {
        period = period.filter(chosen::isSameTimeAs).isPresent() ? Optional.empty() : Optional.of(chosen);
        showPeriod();
    }

    private void leavePeriod() {
        period = Optional.empty();
        showPeriod();
    }

    private void showPeriod() {
        chart.mark(period);
        names.showPeriod(period.map(bar -> bars().grain().label(bar.from())));
        events.clear();
        append(timeline.newest(workspace.id(), customer.id(), filter(), PAGE));
    }

    private void showMore() {
        events.last()
                .map(last -> timeline.olderThan(workspace.id(), customer.id(), filter(), last.position(), PAGE))
                .ifPresent(this::append);
    }

    private void append(List<PastEvent> page) {
        events.append(page);
        more.show(events.size(), matching());
    }

    private Bars bars() {
        return Bars.of(days, names::allows, Bars.end(customer.state(), days, LocalDate.now(workspace.zone())));
    }

    private ActivityFilter filter() {
        var named = ActivityFilter.ALL.withNames(names.chosen());
        var zone = workspace.zone();
        return period.map(bar -> named.between(
                        bar.from().atStartOfDay(zone).toInstant(),
                        bar.until().atStartOfDay(zone).toInstant()))
                .orElse(named);
    }

    private long matching() {
        return days.stream()
                .filter(day -> names.allows(day.name()))
                .filter(day -> period.isEmpty() || period.get().contains(day.day()))
                .mapToLong(DailyActivity::events)
                .sum();
    }
}
