package io.keepsake.event.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.keepsake.event.DailyActivity;
import io.keepsake.platform.ui.Formats;
import io.keepsake.platform.ui.Icons;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Chooses among the customer's events by name, the most frequent first, and says which time was chosen in the chart. */
final class NameFilter extends Composite<Div> {
    private static final int SHOWN_AT_ONCE = 8;

    private final EventNames shown;
    private final Formats formats;
    private final Runnable changed;
    private final Set<String> chosen = new HashSet<>();
    private final Map<String, NativeButton> chips = new LinkedHashMap<>();
    private final NativeButton all;
    private final NativeButton period = new NativeButton();

    /**
     * @param wanted names to begin with; those of which there are no events do not count
     * @param changed told when other names were chosen
     * @param periodLeft told when the chosen time is not to count any more
     */
    NameFilter(
            List<DailyActivity> days,
            List<String> wanted,
            EventNames shown,
            Formats formats,
            Runnable changed,
            Runnable periodLeft) {
        this.shown = shown;
        this.formats = formats;
        this.changed = changed;
        var counts = days.stream()
                .collect(Collectors.groupingBy(DailyActivity::name, Collectors.summingLong(DailyActivity::events)));
        all = chip(
                "All events",
                counts.values().stream().mapToLong(Long::longValue).sum());
        all.addClickListener(click -> choose(Set.of()));
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> chips.put(entry.getKey(), nameChip(entry.getKey(), entry.getValue())));
        wanted.stream().filter(chips::containsKey).forEach(chosen::add);
        period.addClassNames("chip", "chip-period");
        period.addClickListener(click -> periodLeft.run());
        getContent().addClassName("activity-names");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", "Show events by name");
        getContent().add(all);
        chips.values().forEach(getContent()::add);
        getContent().add(rest(), period);
        press();
        showPeriod(Optional.empty());
    }

    /** The names chosen; none for all. */
    Set<String> chosen() {
        return Set.copyOf(chosen);
    }

    boolean allows(String name) {
        return chosen.isEmpty() || chosen.contains(name);
    }

    /** Says which time was chosen, if one was. */
    void showPeriod(Optional<String> label) {
        period.setVisible(label.isPresent());
        period.removeAll();
        label.ifPresent(text -> {
            period.add(new Span(text), Icons.CLOSE.create());
            period.setAriaLabel(text + ": show all times again");
        });
    }

    private NativeButton nameChip(String name, long events) {
        var chip = chip(shown.shown(name), events);
        chip.addClickListener(click -> {
            var names = new HashSet<>(chosen);
            if (!names.remove(name)) {
                names.add(name);
            }
            choose(names);
        });
        return chip;
    }

    private NativeButton chip(String name, long events) {
        var text = new Span(name);
        var count = new Span(formats.count(events));
        text.addClassName("truncate");
        count.addClassName("chip-count");
        var chip = new NativeButton();
        chip.add(text, count);
        chip.addClassName("chip");
        chip.setTitle(name);
        return chip;
    }

    private NativeButton rest() {
        var hidden = chips.entrySet().stream()
                .skip(SHOWN_AT_ONCE)
                .filter(chip -> !chosen.contains(chip.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        var rest = new NativeButton(formats.count(hidden.size()) + " more");
        rest.addClassName("chip");
        rest.setVisible(!hidden.isEmpty());
        hidden.forEach(chip -> chip.setVisible(false));
        rest.addClickListener(click -> {
            rest.setVisible(false);
            hidden.forEach(chip -> chip.setVisible(true));
            hidden.getFirst().focus();
        });
        return rest;
    }

    private void choose(Set<String> names) {
        chosen.clear();
        chosen.addAll(names);
        press();
        changed.run();
    }

    private void press() {
        press(all, chosen.isEmpty());
        chips.forEach((name, chip) -> press(chip, chosen.contains(name)));
    }

    private static void press(NativeButton chip, boolean pressed) {
        chip.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    }
}
