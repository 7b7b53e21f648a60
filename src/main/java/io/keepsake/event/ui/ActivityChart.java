package io.keepsake.event.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.keepsake.event.ui.Bars.Bar;
import io.keepsake.platform.ui.Formats;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Activity over time as a row of bars. Each bar is a button; in the browser {@code activity.js} says what the bar under
 * the pointer stands for and lets the arrow keys walk along.
 */
@Tag("activity-chart")
final class ActivityChart extends HtmlContainer {
    private static final int TICKS = 5;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Formats formats;
    private final Consumer<Bar> clicked;
    private final Paragraph readout = new Paragraph();
    private final Span highest = new Span();
    private final Div row = new Div();
    private final Div axis = new Div();
    private final List<ChartBar> bars = new ArrayList<>();

    ActivityChart(Formats formats, Consumer<Bar> clicked) {
        this.formats = formats;
        this.clicked = clicked;
        var plot = new Div(row, highest, axis);
        var top = new Div(readout, legend());
        readout.addClassName("chart-readout");
        top.addClassName("chart-top");
        plot.addClassName("chart-plot");
        highest.addClassName("chart-highest");
        row.addClassName("chart-bars");
        axis.addClassName("chart-axis");
        axis.getElement().setAttribute("aria-hidden", "true");
        getElement().setAttribute("role", "group");
        add(top, plot);
    }

    void show(Bars shown) {
        var summary = "%s by %s, %s to %s"
                .formatted(
                        formats.count(shown.events(), "event", "events"),
                        shown.grain().word(),
                        DAY.format(shown.first()),
                        DAY.format(shown.last()));
        getElement().setAttribute("aria-label", "Activity chart: " + summary);
        readout.setText(summary);
        highest.setText(formats.count(shown.highest()));
        highest.setTitle("The highest bar stands for " + formats.count(shown.highest(), "event", "events"));
        showBars(shown);
        showAxis(shown);
    }

    /** Shows which bar was chosen, if one was. */
    void mark(Optional<Bar> chosen) {
        row.setClassName("chosen", chosen.isPresent());
        bars.forEach(bar -> bar.press(chosen.filter(bar::standsFor).isPresent()));
    }

    private void showBars(Bars shown) {
        row.removeAll();
        bars.clear();
        for (var bar : shown.bars()) {
            var label = new StringBuilder(shown.grain().label(bar.from()))
                    .append(": ")
                    .append(formats.count(bar.events(), "event", "events"));
            if (bar.orders() > 0) {
                label.append(", ").append(formats.count(bar.orders(), "order", "orders"));
            }
            bars.add(new ChartBar(bar, shown.highest(), label.toString(), clicked));
        }
        row.add(List.copyOf(bars));
        bars.stream().filter(ChartBar::isEnabled).reduce((one, next) -> next).ifPresent(last -> last.setTabIndex(0));
    }

    private void showAxis(Bars shown) {
        axis.removeAll();
        var many = Math.min(TICKS, shown.bars().size());
        IntStream.range(0, many)
                .mapToObj(tick ->
                        shown.bars().get(tick * shown.bars().size() / many).from())
                .forEach(day -> axis.add(new Span(tick(shown, day))));
    }

    private static String tick(Bars shown, LocalDate day) {
        return shown.grain().tick(day, shown.first().getYear() != shown.last().getYear());
    }

    private static Div legend() {
        var orders = new Span("Orders");
        var others = new Span("Other events");
        orders.addClassName("legend-orders");
        others.addClassName("legend-others");
        var legend = new Div(orders, others);
        legend.addClassName("chart-legend");
        legend.getElement().setAttribute("aria-hidden", "true");
        return legend;
    }
}
