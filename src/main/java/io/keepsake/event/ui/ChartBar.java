package io.keepsake.event.ui;

import com.vaadin.flow.component.html.NativeButton;
import io.keepsake.event.ui.Bars.Bar;
import java.util.Locale;
import java.util.function.Consumer;

/** A bar of the activity chart: as high as its events are many, orders at its foot. */
final class ChartBar extends NativeButton {
    private final Bar bar;

    /** @param highest what the highest bar of the chart counts */
    ChartBar(Bar bar, long highest, String label, Consumer<Bar> clicked) {
        this.bar = bar;
        setClassName("chart-bar");
        setAriaLabel(label);
        setTabIndex(-1);
        setEnabled(bar.events() > 0);
        getStyle().set("--events", share(bar.events(), highest));
        getStyle().set("--orders", share(bar.orders(), highest));
        addClickListener(click -> clicked.accept(bar));
        press(false);
    }

    boolean standsFor(Bar other) {
        return bar.isSameTimeAs(other);
    }

    void press(boolean pressed) {
        getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    }

    private static String share(long part, long whole) {
        return String.format(Locale.ROOT, "%.4f", whole == 0 ? 0 : (double) part / whole);
    }
}
