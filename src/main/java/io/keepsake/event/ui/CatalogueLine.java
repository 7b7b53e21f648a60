package io.keepsake.event.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import io.keepsake.event.CatalogueKey;
import io.keepsake.event.CatalogueWording;
import io.keepsake.event.KnownEvent;
import io.keepsake.event.KnownProperty;
import java.util.stream.Stream;

/** One line of the data catalogue: its name, how often it comes, what it means, and what can be done about it. */
final class CatalogueLine {
    private CatalogueLine() {}

    static ListItem of(KnownEvent event, CatalogueWords words, CatalogueDeeds deeds) {
        var counts = event.counts();
        return line(
                what(
                        event.key().name(),
                        event.wording(),
                        event.wording().description().orElse("")),
                column(new Span(words.formats().count(counts.times(), "event", "events")), soft(words.seen(counts))),
                column(meaning(event), soft(CatalogueWords.amount(event))),
                buttons(
                        edit(event.shownAs(), () -> deeds.edit(event)),
                        remove(event.key(), event.shownAs(), event.isOutOfUse(words.now()), deeds)));
    }

    static ListItem of(KnownProperty property, CatalogueWords words, CatalogueDeeds deeds) {
        var counts = property.counts();
        var examples = property.shownExamples().isEmpty()
                ? "None among the latest"
                : "For example " + String.join(", ", property.shownExamples());
        var edit = edit(property.shownAs(), () -> deeds.edit(property));
        var remove = remove(property.key(), property.shownAs(), property.isOutOfUse(words.now()), deeds);
        return line(
                what(
                        property.key().name(),
                        property.wording(),
                        property.wording()
                                .description()
                                .map(text -> text + " · " + examples)
                                .orElse(examples)),
                column(
                        new Span(CatalogueWords.type(property.type()) + " · "
                                + words.formats().count(counts.times(), "value", "values")),
                        odd(property, words),
                        soft(words.seen(counts))),
                column(meaning(property), soft(CatalogueWords.reason(property))),
                property.looksHarmless() ? buttons(accept(property, deeds), edit, remove) : buttons(edit, remove));
    }

    private static ListItem line(Component... columns) {
        var line = new ListItem(columns);
        line.addClassName("catalogue-line");
        return line;
    }

    private static Div what(String name, CatalogueWording wording, String words) {
        var shown = new Span(wording.label().orElse(name));
        shown.addClassName("catalogue-name");
        var sent = new Span(name);
        sent.addClassNames("mono", "soft");
        sent.setVisible(wording.label().isPresent());
        var retired = badge("Retired", "badge-archived");
        retired.setVisible(wording.retired());
        var head = new Div(shown, sent, retired);
        head.addClassName("catalogue-names");
        return column(head, soft(words));
    }

    private static Span meaning(KnownEvent event) {
        return badge(
                CatalogueWords.countsAs(event.countsAs()),
                switch (event.countsAs()) {
                    case NOTHING -> "badge-plain";
                    case ORDER -> "badge-positive";
                    case REFUND -> "badge-warning";
                });
    }

    private static Span meaning(KnownProperty property) {
        if (property.looksHarmless()) {
            return badge("Looks harmless", "badge-warning");
        }
        return property.identifies() ? badge("Identifies", "badge-danger") : badge("Harmless", "badge-positive");
    }

    private static Span odd(KnownProperty property, CatalogueWords words) {
        var odd = badge(words.formats().count(property.counts().odd()) + " odd", "badge-warning");
        odd.setTitle("Values of another type than the first. They are kept as they came.");
        odd.setVisible(property.counts().odd() > 0);
        return odd;
    }

    private static Button accept(KnownProperty property, CatalogueDeeds deeds) {
        var few = property.examples().distinct();
        var button = new Button("Mark as harmless", click -> deeds.acceptAsHarmless(property));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel("Mark " + property.shownAs() + " as harmless");
        button.setTooltipText(
                "Only " + few + (few == 1 ? " value" : " different values") + ", each of several customers");
        return button;
    }

    private static Button edit(String name, Runnable deed) {
        var button = new Button("Edit", click -> deed.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel("Edit " + name);
        return button;
    }

    private static Button remove(CatalogueKey key, String name, boolean outOfUse, CatalogueDeeds deeds) {
        var button = new Button("Remove", click -> deeds.remove(key, name));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel("Remove " + name);
        button.setVisible(outOfUse);
        return button;
    }

    private static Div buttons(Button... some) {
        var buttons = new Div(some);
        buttons.addClassName("catalogue-buttons");
        return buttons;
    }

    private static Div column(Component... parts) {
        var column = new Div();
        Stream.of(parts).filter(Component::isVisible).forEach(column::add);
        column.addClassName("catalogue-column");
        return column;
    }

    private static Span soft(String text) {
        var span = new Span(text);
        span.addClassName("soft");
        span.setVisible(!text.isEmpty());
        return span;
    }

    private static Span badge(String text, String kind) {
        var badge = new Span(text);
        badge.addClassNames("badge", kind);
        return badge;
    }
}
