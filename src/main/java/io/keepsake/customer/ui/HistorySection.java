package io.keepsake.customer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.keepsake.account.AuditEntry;
import io.keepsake.platform.ui.Formats;
import java.time.Instant;
import java.util.List;

/** Who changed what when: names of fields, never values. */
final class HistorySection extends Composite<ProfileSection> {
    private static final int SHOWN_AT_FIRST = 5;

    private final List<AuditEntry> entries;
    private final Formats formats;
    private final OrderedList list = new OrderedList();

    /** @param entries newest first */
    HistorySection(List<AuditEntry> entries, Formats formats) {
        this.entries = entries;
        this.formats = formats;
        list.addClassName("history");
    }

    @Override
    protected ProfileSection initContent() {
        if (entries.isEmpty()) {
            var none = new Paragraph("Nobody has changed this customer by hand yet.");
            none.addClassName("soft");
            return new ProfileSection("Changes", none);
        }
        show(entries.subList(0, Math.min(SHOWN_AT_FIRST, entries.size())));
        var card = new ProfileSection("Changes", list);
        if (entries.size() > SHOWN_AT_FIRST) {
            card.getContent().add(rest());
        }
        return card;
    }

    private Button rest() {
        var rest = new Button("Show all " + entries.size());
        rest.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        rest.addClickListener(click -> {
            show(entries.subList(SHOWN_AT_FIRST, entries.size()));
            rest.removeFromParent();
        });
        return rest;
    }

    private void show(List<AuditEntry> shown) {
        var now = Instant.now();
        shown.forEach(entry -> list.add(line(entry, now)));
    }

    private ListItem line(AuditEntry entry, Instant now) {
        var action = new Span(entry.action());
        action.addClassName("history-action");
        var who = new Span(" · " + entry.user().orElse("Keepsake"));
        who.addClassName("soft");
        var what = new Div(action, who);
        var when = new Span(formats.ago(entry.at(), now));
        when.addClassName("soft");
        when.setTitle(formats.exact(entry.at()));
        var line = new ListItem(what, when);
        if (!entry.fields().isEmpty()) {
            var fields = new LongText(String.join(", ", entry.fields()));
            fields.addClassName("soft");
            line.add(fields);
        }
        return line;
    }
}
