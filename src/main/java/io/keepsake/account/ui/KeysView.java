package io.keepsake.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.keepsake.account.KeyKind;
import io.keepsake.account.Keys;
import io.keepsake.account.Workspace;
import io.keepsake.account.WorkspaceKey;
import io.keepsake.account.Workspaces;
import io.keepsake.platform.ui.EmptyState;
import io.keepsake.platform.ui.Formats;
import io.keepsake.platform.ui.Icons;
import io.keepsake.platform.ui.SettingsLayout;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;

/** The keys by which programs come into a workspace: those that open something, and those that did. */
@Route(value = "w/:workspace/settings/keys", layout = SettingsLayout.class)
@PageTitle("Keys · Settings · Keepsake")
@PermitAll
class KeysView extends Div implements BeforeEnterObserver {
    private final Workspaces workspaces;
    private final Keys keys;
    private final Div listed = new Div();
    private boolean withEnded;

    KeysView(Workspaces workspaces, Keys keys) {
        this.workspaces = workspaces;
        this.keys = keys;
        addClassNames("page-body", "settings-body");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var workspace = workspaces
                .enter(event.getRouteParameters().get("workspace").orElseThrow())
                .workspace();
        removeAll();
        var intro = new Paragraph("Programs come in with a key. A write key sends what customers do, and reads nothing:"
                + " it may stand in web pages and apps. An API key works with customers; keep it secret.");
        var write = new Button("Create write key", Icons.PLUS.create(), click -> create(workspace, KeyKind.WRITE));
        write.addThemeVariants(ButtonVariant.PRIMARY);
        var api = new Button("Create API key", Icons.PLUS.create(), click -> create(workspace, KeyKind.API));
        var buttons = new Div(write, api);
        buttons.addClassName("settings-buttons");
        add(intro, buttons, listed);
        show(workspace);
    }

    private void create(Workspace workspace, KeyKind kind) {
        new NewKeyDialog(kind, (name, scopes) -> {
                    var made = kind == KeyKind.WRITE
                            ? keys.createWriteKey(workspace.id(), name)
                            : keys.createApiKey(workspace.id(), name, scopes);
                    show(workspace);
                    return made;
                })
                .open();
    }

    private void show(Workspace workspace) {
        var now = Instant.now();
        var all = keys.list(workspace.id());
        var open = all.stream().filter(key -> key.isValid(now)).toList();
        var ended = all.stream().filter(key -> !key.isValid(now)).toList();
        listed.removeAll();
        listed.add(open.isEmpty() ? none() : list(workspace, open, now));
        if (withEnded && !ended.isEmpty()) {
            listed.add(list(workspace, ended, now));
        } else if (!ended.isEmpty()) {
            listed.add(showEnded(workspace, ended.size()));
        }
    }

    private static EmptyState none() {
        return new EmptyState(
                Icons.KEY, "No keys yet", "Create a write key to let your shop send what its customers do.");
    }

    private Button showEnded(Workspace workspace, int number) {
        var button = new Button("Show " + number + (number == 1 ? " ended key" : " ended keys"), click -> {
            withEnded = true;
            show(workspace);
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private KeyList list(Workspace workspace, List<WorkspaceKey> some, Instant now) {
        var formats = new Formats(workspace.zone(), workspace.currency());
        return new KeyList(some, formats, now, new KeyList.Deeds() {
            @Override
            public void rotate(WorkspaceKey key) {
                new RotateKeyDialog(key, overlap -> {
                            var made = keys.rotate(workspace.id(), key.id(), overlap);
                            show(workspace);
                            return made;
                        })
                        .open();
            }

            @Override
            public void revoke(WorkspaceKey key) {
                new RevokeKeyDialog(key, () -> {
                            keys.revoke(workspace.id(), key.id());
                            show(workspace);
                        })
                        .open();
            }
        });
    }
}
