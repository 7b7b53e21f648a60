package io.keepsake.event.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.keepsake.event.PastEvent;
import io.keepsake.platform.ui.Formats;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Events by day, newest first, growing at its foot. */
final class EventList extends Composite<Div> {
    private final EventNames names;
    private final Formats formats;
    private @Nullable DaySection day;
    private @Nullable PastEvent last;
    private int size;

    EventList(EventNames names, Formats formats) {
        this.names = names;
        this.formats = formats;
        getContent().addClassName("timeline");
    }

    void clear() {
        getContent().removeAll();
        day = null;
        last = null;
        size = 0;
    }

    /** @param older than all that are shown, newest first */
    void append(List<PastEvent> older) {
        var today = LocalDate.now(formats.zone());
        for (var event : older) {
            var date = event.occurredAt().atZone(formats.zone()).toLocalDate();
            var section = day;
            if (section == null || !section.isOf(date)) {
                section = new DaySection(date, today);
                getContent().add(section);
                day = section;
            }
            section.add(new EventEntry(event, names, formats));
            last = event;
            size++;
        }
    }

    /** The last event shown. */
    Optional<PastEvent> last() {
        return Optional.ofNullable(last);
    }

    /** How many events are shown. */
    int size() {
        return size;
    }
}
