package io.keepsake.event.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import io.keepsake.event.PastEvent;
import io.keepsake.platform.ui.Formats;

/** One event: a line that says the most telling, and all of its properties once it is opened. */
final class EventEntry extends Composite<NativeDetails> {
    private final PastEvent event;
    private final EventNames names;
    private final Formats formats;

    EventEntry(PastEvent event, EventNames names, Formats formats) {
        this.event = event;
        this.names = names;
        this.formats = formats;
        getContent().addClassName("event");
        getContent().setSummary(icon(), words(), amount(), time());
        getContent().addToggleListener(toggled -> showProperties(toggled.isOpened()));
    }

    private Component icon() {
        var kind = EventKind.of(event);
        var icon = new Span(kind.icon().create());
        icon.addClassNames("event-icon", kind.className());
        return icon;
    }

    private Component words() {
        var name = new Span(names.shown(event.name()));
        name.addClassName("event-name");
        var words = new Div(name);
        words.addClassName("event-words");
        Telling.of(event).ifPresent(text -> {
            var telling = new Span(text);
            telling.addClassName("event-telling");
            words.add(telling);
        });
        return words;
    }

    private Component amount() {
        var amount = new Span(event.amount().map(formats::money).orElse(""));
        amount.addClassName("event-amount");
        return amount;
    }

    private Component time() {
        var time = new Time(event.occurredAt().toString(), formats.time(event.occurredAt()));
        time.setTitle(formats.exact(event.occurredAt()));
        return time;
    }

    /** Made only when it is looked at: most events never are. */
    private void showProperties(boolean opened) {
        if (opened && getContent().getContent() == null) {
            getContent().setContent(new EventProperties(event, names.properties(), formats));
        }
    }

    @Tag("time")
    private static final class Time extends HtmlContainer {
        Time(String moment, String text) {
            getElement().setAttribute("datetime", moment);
            addClassName("event-time");
            setText(text);
        }
    }
}
