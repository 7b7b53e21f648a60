package io.keepsake.customer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.keepsake.account.Workspace;
import io.keepsake.customer.Customer;
import io.keepsake.customer.CustomerQuery;
import io.keepsake.customer.CustomerRow;
import io.keepsake.customer.CustomerSearch;
import io.keepsake.customer.CustomerState;
import io.keepsake.customer.KeepsakeId;
import io.keepsake.customer.SearchTooSlow;
import io.keepsake.platform.ui.Formats;
import io.keepsake.platform.ui.Icons;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Searches for the customer to merge with. */
final class MergePartner extends Composite<Div> {
    private static final int SHOWN = 8;
    private static final int SHORTEST = 2;

    private final CustomerSearch search;
    private final Workspace workspace;
    private final Customer kept;
    private final Consumer<KeepsakeId> chosen;
    private final Formats formats;
    private final UnorderedList found = new UnorderedList();
    private final Paragraph note = new Paragraph();

    MergePartner(CustomerSearch search, Workspace workspace, Customer kept, Consumer<KeepsakeId> chosen) {
        this.search = search;
        this.workspace = workspace;
        this.kept = kept;
        this.chosen = chosen;
        formats = new Formats(workspace.zone(), workspace.currency());
        var words = new TextField("Who is the same person as " + kept.title() + "?");
        words.setPlaceholder("Name, email, mobile, System ID or Keepsake ID");
        words.setPrefixComponent(Icons.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setWidthFull();
        words.setAutofocus(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(change -> show(change.getValue().strip()));
        found.addClassName("merge-found");
        note.addClassName("soft");
        note.getElement().setAttribute("role", "status");
        getContent().addClassName("merge-partner");
        getContent().add(words, note, found);
        show("");
    }

    private void show(String words) {
        found.removeAll();
        if (words.length() < SHORTEST) {
            note.setText("Search for the other one. You see both side by side before anything is changed.");
            return;
        }
        try {
            var rows = find(words);
            rows.forEach(row -> found.add(line(row)));
            note.setText(rows.isEmpty() ? "Nobody else is found." : "Choose the other one to see both side by side.");
        } catch (SearchTooSlow tooSlow) {
            note.setText(String.valueOf(tooSlow.getMessage()));
        }
    }

    private List<CustomerRow> find(String words) {
        var query = CustomerQuery.ALL
                .withSearch(words)
                .withStates(Set.of(CustomerState.REGISTERED, CustomerState.ANONYMOUS));
        var matches = search.count(workspace.id(), query);
        return search.page(workspace.id(), query, matches, Optional.empty(), 0, SHOWN + 1).rows().stream()
                .filter(row -> !row.keepsakeId().equals(kept.keepsakeId()))
                .limit(SHOWN)
                .toList();
    }

    private ListItem line(CustomerRow row) {
        var profile = row.profile();
        var name = new Span(row.title());
        name.addClassName("merge-name");
        var contacts = new Span(Stream.of(profile.email(), profile.mobile(), profile.systemId())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · ")));
        contacts.addClassNames("soft", "truncate");
        var events = new Span(formats.count(row.events(), "event", "events"));
        events.addClassName("soft");
        var line = new NativeButton();
        line.add(name, new StateBadge(row.state()), contacts, events);
        line.addClickListener(click -> chosen.accept(row.keepsakeId()));
        return new ListItem(line);
    }
}
