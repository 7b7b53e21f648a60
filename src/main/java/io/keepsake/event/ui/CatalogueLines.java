package io.keepsake.event.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.keepsake.event.KnownEvent;
import io.keepsake.event.KnownProperty;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the data catalogue lists, a line each, some at a time; what is retired comes last. */
final class CatalogueLines extends Composite<Div> {
    private static final int AT_ONCE = 100;

    private final List<Line> lines;
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button("Show more", click -> showMore());
    private List<Line> matching = List.of();
    private int shown;

    /** @param text what a search looks at, in lower case */
    private record Line(String text, boolean retired, Supplier<ListItem> item) {}

    private CatalogueLines(Stream<Line> lines) {
        this.lines = lines.sorted(Comparator.comparing(Line::retired)).toList();
        list.addClassName("catalogue-lines");
        more.addThemeVariants(ButtonVariant.TERTIARY);
    }

    static CatalogueLines ofEvents(List<KnownEvent> events, CatalogueWords words, CatalogueDeeds deeds) {
        return new CatalogueLines(events.stream()
                .map(event -> new Line(
                        searched(event.key().name(), event.wording().label().orElse("")),
                        event.wording().retired(),
                        () -> CatalogueLine.of(event, words, deeds))));
    }

    static CatalogueLines ofProperties(List<KnownProperty> properties, CatalogueWords words, CatalogueDeeds deeds) {
        return new CatalogueLines(properties.stream()
                .map(property -> new Line(
                        searched(
                                property.key().name(),
                                property.wording().label().orElse("")),
                        property.wording().retired(),
                        () -> CatalogueLine.of(property, words, deeds))));
    }

    void showMatching(String wanted) {
        var text = searched(wanted.strip());
        matching = lines.stream().filter(line -> line.text.contains(text)).toList();
        list.removeAll();
        shown = 0;
        getContent().removeAll();
        if (matching.isEmpty()) {
            getContent().add(nothing(wanted.strip()));
        } else {
            getContent().add(list, more);
            showMore();
        }
    }

    private void showMore() {
        var end = Math.min(matching.size(), shown + AT_ONCE);
        matching.subList(shown, end).stream().map(line -> line.item.get()).forEach(list::add);
        shown = end;
        more.setVisible(shown < matching.size());
    }

    private static Paragraph nothing(String wanted) {
        var sentence = new Paragraph(
                wanted.isEmpty() ? "Nothing has come in yet." : "Nothing here is called “" + wanted + "”.");
        sentence.addClassName("soft");
        return sentence;
    }

    private static String searched(String... texts) {
        return String.join("\n", texts).toLowerCase(Locale.ROOT);
    }
}
