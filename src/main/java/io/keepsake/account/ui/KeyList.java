package io.keepsake.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.keepsake.account.KeyKind;
import io.keepsake.account.KeyScope;
import io.keepsake.account.WorkspaceKey;
import io.keepsake.platform.ui.Formats;
import io.keepsake.platform.ui.Icons;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Keys, a line each, with what can be done about those that open something. */
final class KeyList extends Composite<UnorderedList> {
    private final Formats formats;
    private final Instant now;
    private final Deeds deeds;

    /** What people want of a key. */
    interface Deeds {
        void rotate(WorkspaceKey key);

        void revoke(WorkspaceKey key);
    }

    KeyList(List<WorkspaceKey> keys, Formats formats, Instant now, Deeds deeds) {
        this.formats = formats;
        this.now = now;
        this.deeds = deeds;
        getContent().addClassName("key-list");
        keys.forEach(key -> getContent().add(line(key)));
    }

    private ListItem line(WorkspaceKey key) {
        var medallion = new Div((key.kind() == KeyKind.WRITE ? Icons.UPLOAD : Icons.KEY).create());
        medallion.addClassName("key-icon");
        var line = new ListItem(medallion, what(key), use(key), state(key), buttons(key));
        line.addClassName("key-line");
        return line;
    }

    private Div what(WorkspaceKey key) {
        var name = new Span(key.name());
        name.addClassName("key-name");
        var prefix = new Span(key.prefix() + "…");
        prefix.addClassName("mono");
        var kind = new Span(new Span(kind(key) + " · "), prefix);
        kind.addClassName("soft");
        return twoLines("key-what", name, kind);
    }

    private static String kind(WorkspaceKey key) {
        if (key.kind() == KeyKind.WRITE) {
            return key.kind().label();
        }
        return key.kind().label() + " · "
                + key.scopes().stream().sorted().map(KeyScope::label).collect(Collectors.joining(", "));
    }

    private Div use(WorkspaceKey key) {
        var used = new Span(key.lastUsedAt()
                .map(at -> "Last used " + formats.ago(at, now).toLowerCase(java.util.Locale.ROOT))
                .orElse("Never used"));
        var made = new Span("Created " + formats.day(key.createdAt()) + " by "
                + key.createdBy().orElse("Keepsake"));
        made.addClassName("soft");
        return twoLines("key-use", used, made);
    }

    private static Div twoLines(String name, Span first, Span second) {
        var both = new Div(first, second);
        both.addClassName(name);
        return both;
    }

    private Span state(WorkspaceKey key) {
        var state = new Span(key.revokedAt()
                .map(at -> "Revoked " + formats.day(at))
                .or(() -> key.expiresAt().map(at -> (at.isAfter(now) ? "Ends " : "Ended ") + formats.moment(at)))
                .orElse("Active"));
        state.addClassNames(
                "badge",
                !key.isValid(now) ? "badge-plain" : key.expiresAt().isPresent() ? "badge-warning" : "badge-positive");
        return state;
    }

    private Div buttons(WorkspaceKey key) {
        var buttons = new Div();
        buttons.addClassName("key-buttons");
        if (key.isValid(now)) {
            buttons.add(button("Rotate", key, () -> deeds.rotate(key)), button("Revoke", key, () -> deeds.revoke(key)));
        }
        return buttons;
    }

    private static Button button(String what, WorkspaceKey key, Runnable deed) {
        var button = new Button(what, click -> deed.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(what + " " + key.name());
        return button;
    }
}
