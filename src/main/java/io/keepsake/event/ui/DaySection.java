package io.keepsake.event.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The events of one day of the workspace. */
final class DaySection extends Composite<Section> {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);

    private final LocalDate day;
    private final UnorderedList entries = new UnorderedList();

    DaySection(LocalDate day, LocalDate today) {
        this.day = day;
        var heading = new H3(words(day, today));
        heading.setTitle(DATE.format(day));
        getContent().addClassName("timeline-day");
        getContent().add(heading, entries);
    }

    boolean isOf(LocalDate other) {
        return day.equals(other);
    }

    void add(EventEntry entry) {
        entries.add(new ListItem(entry));
    }

    private static String words(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return "Today";
        }
        return day.equals(today.minusDays(1)) ? "Yesterday" : DATE.format(day);
    }
}
