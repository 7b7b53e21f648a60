package io.keepsake.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.keepsake.account.Workspace;
import io.keepsake.customer.Customer;
import io.keepsake.customer.CustomerTotals;
import io.keepsake.customer.Merging;
import io.keepsake.customer.Profile;
import io.keepsake.customer.ProfileField;
import io.keepsake.platform.ui.Formats;
import io.keepsake.platform.ui.Icons;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Two customers side by side, and what becomes of them. */
final class MergeComparison extends Composite<Div> {
    /** By either value the customer is found afterwards. */
    private static final Set<ProfileField> IDENTIFYING =
            Set.of(ProfileField.System.EMAIL, ProfileField.System.MOBILE, ProfileField.System.SYSTEM_ID);

    private final PageContent kept;
    private final PageContent gone;
    private final AttributeWords words;
    private final Formats formats;
    private final NativeTable table = new NativeTable();

    /**
     * @param swap the user wants the other one to stay
     * @param merge the user has confirmed
     */
    MergeComparison(Workspace workspace, PageContent kept, PageContent gone, Runnable swap, Runnable merge) {
        this.kept = kept;
        this.gone = gone;
        formats = new Formats(workspace.zone(), workspace.currency());
        words = new AttributeWords(formats, kept.attributes());
        var scroll = new Div(table);
        scroll.addClassName("table-scroll");
        scroll.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", "Both customers");
        fill();
        var change = new Button("Keep the other one", Icons.SWITCH.create(), click -> swap.run());
        var confirm = new Button("Merge customers", click -> ask(merge));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        var buttons = new Div(confirm, change);
        buttons.addClassName("merge-buttons");
        getContent().addClassName("merge-comparison");
        getContent()
                .add(
                        new Paragraph(
                                "The one who stays keeps their values, and gets what they lack from the other one,"
                                        + " with all events, orders and identifiers. Where they differ, the value on the left"
                                        + " stays."),
                        scroll,
                        buttons);
    }

    private void ask(Runnable merge) {
        var dialog = new ConfirmDialog();
        dialog.setHeader("Merge these two customers?");
        dialog.setText(gone.customer().title() + " becomes part of "
                + kept.customer().title() + ", and is no customer of their own any more. This can't be undone.");
        dialog.setCancelable(true);
        dialog.setConfirmText("Merge customers");
        dialog.addConfirmListener(confirmed -> merge.run());
        dialog.open();
    }

    private void fill() {
        table.addClassName("merge-table");
        table.getHead()
                .add(new NativeTableRow(
                        heading(new Span("")), heading(who("Stays", kept)), heading(who("Is merged", gone))));
        Stream.concat(Stream.of(ProfileField.System.values()), customFields()).forEach(this::addField);
        addTotal("Events", totals -> formats.count(totals.events()));
        addTotal("Orders", totals -> formats.count(totals.orders()));
        addTotal("Revenue", totals -> formats.money(totals.revenue()));
        addTotal("First seen", totals -> totals.firstSeenAt().map(formats::day).orElse("Never"));
        addTotal("Last seen", totals -> totals.lastSeenAt().map(formats::day).orElse("Never"));
    }

    private Stream<ProfileField> customFields() {
        return together().attributes().values().keySet().stream()
                .<ProfileField>map(ProfileField.Custom::new)
                .sorted(Comparator.comparing(words::label, String.CASE_INSENSITIVE_ORDER));
    }

    private Profile together() {
        return Merging.together(kept.customer(), gone.customer());
    }

    private static Component who(String role, PageContent content) {
        var label = new Span(role);
        label.addClassName("soft");
        var customer = content.customer();
        return new Div(label, new Span(customer.title()), new StateBadge(customer.state()));
    }

    private void addField(ProfileField field) {
        var here = words.of(field, profile(kept));
        var there = words.of(field, profile(gone));
        if (here.isEmpty() && there.isEmpty()) {
            return;
        }
        var comesOver = here.isEmpty();
        var differ = !comesOver && !there.isEmpty() && !here.equals(there);
        addRow(
                words.label(field),
                new NativeTableCell(here),
                differ ? left(field, there) : new NativeTableCell(there),
                comesOver);
    }

    private void addTotal(String name, Function<CustomerTotals, String> value) {
        addRow(
                name,
                new NativeTableCell(value.apply(kept.details().totals())),
                new NativeTableCell(value.apply(gone.details().totals())),
                false);
    }

    private void addRow(String name, NativeTableCell here, NativeTableCell there, boolean comesOver) {
        var heading = new NativeTableHeaderCell(name);
        heading.getElement().setAttribute("scope", "row");
        if (comesOver) {
            there.addClassName("merge-comes");
        }
        table.getBody().add(new NativeTableRow(heading, here, there));
    }

    /** A value that the one who stays does not take over. */
    private static NativeTableCell left(ProfileField field, String text) {
        var shown = new Span(text);
        var note = new Span();
        if (IDENTIFYING.contains(field)) {
            note.setText(" stays an identifier");
            note.addClassName("soft");
        } else {
            shown.addClassName("merge-lost");
            note.setText(" (not kept)");
            note.addClassName("unseen");
        }
        return new NativeTableCell(shown, note);
    }

    private static Profile profile(PageContent content) {
        Customer customer = content.customer();
        return customer.profile();
    }

    private static NativeTableHeaderCell heading(Component content) {
        var heading = new NativeTableHeaderCell(content);
        heading.getElement().setAttribute("scope", "col");
        return heading;
    }
}
