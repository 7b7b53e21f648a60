package io.keepsake.event.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.keepsake.event.PastEvent;
import io.keepsake.platform.data.Money;
import io.keepsake.platform.ui.CopyButton;
import io.keepsake.platform.ui.Formats;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything an event holds, readable: values as people write them, lists of objects as tables. */
final class EventProperties extends Composite<Div> {
    EventProperties(PastEvent event, PropertyNames names, Formats formats) {
        var words = new PropertyWords(formats, event.amount().map(Money::currency), names);
        var properties = event.properties().values();
        var foot = new Div(new Span(formats.exact(event.occurredAt())));
        foot.addClassNames("event-foot", "soft");
        getContent().addClassName("event-properties");
        if (properties.isEmpty()) {
            getContent().add(new Paragraph("This event has no properties."));
        } else {
            getContent().add(object(properties, words));
            foot.add(new CopyButton(event.properties().toString(), "properties as JSON"));
        }
        getContent().add(foot);
    }

    private static DescriptionList object(Map<?, ?> object, PropertyWords around) {
        var words = around.within(object);
        var list = new DescriptionList();
        list.addClassName("properties");
        object.keySet().stream()
                .map(name -> (String) name)
                .sorted(new ReadingOrder())
                .forEach(name -> list.add(row(name, object.get(name), words)));
        return list;
    }

    private static Div row(String name, @Nullable Object value, PropertyWords words) {
        var label = words.names().shown(name);
        var term = new DescriptionList.Term(label);
        term.setTitle(name);
        var shown = new DescriptionList.Description(value(name, label, value, words));
        var row = new Div(term, shown);
        row.setClassName("property-wide", ItemsTable.suits(value));
        return row;
    }

    private static Component value(String name, String label, @Nullable Object value, PropertyWords words) {
        if (ItemsTable.suits(value) && value instanceof List<?> list) {
            return new ItemsTable(label, list, words.inside(name));
        }
        return value instanceof Map<?, ?> object && !object.isEmpty()
                ? object(object, words.inside(name))
                : new Span(words.value(name, value));
    }
}
