package io.keepsake.customer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.keepsake.customer.CustomerTotals;
import io.keepsake.platform.ui.Formats;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the customer's activity adds up to. */
final class TotalsStrip extends Composite<DescriptionList> {
    private final Formats formats;

    TotalsStrip(CustomerTotals totals, Formats formats) {
        this.formats = formats;
        getContent().addClassName("totals");
        add("Events", new Span(formats.count(totals.events())));
        add("Orders", new Span(formats.count(totals.orders())));
        add("Revenue", revenue(totals));
        add("First seen", seen(totals.firstSeenAt()));
        add("Last seen", seen(totals.lastSeenAt()));
    }

    private void add(String name, Span value) {
        value.addClassName("total");
        getContent().add(new Div(new DescriptionList.Term(name), new DescriptionList.Description(value)));
    }

    private Span revenue(CustomerTotals totals) {
        var revenue = new Span(formats.money(totals.revenue()));
        if (!totals.elsewhere().isEmpty()) {
            var beside = new Span(
                    totals.elsewhere().stream().map(formats::money).collect(Collectors.joining(", ", "+ ", "")));
            beside.addClassName("soft");
            beside.setTitle("In other currencies, not added up");
            revenue.add(beside);
        }
        return revenue;
    }

    private Span seen(Optional<Instant> at) {
        var seen = new Span(at.map(moment -> formats.ago(moment, Instant.now())).orElse("Never"));
        at.ifPresent(moment -> seen.setTitle(formats.exact(moment)));
        return seen;
    }
}
