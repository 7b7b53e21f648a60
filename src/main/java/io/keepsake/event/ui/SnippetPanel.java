package io.keepsake.event.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.keepsake.account.Keys;
import io.keepsake.event.BrowserSdk;
import io.keepsake.platform.ui.Icons;
import io.keepsake.platform.workspace.WorkspaceId;
import java.net.URL;

/** What goes into the pages of a site. Written with the address that the browser knows Keepsake by. */
final class SnippetPanel extends Composite<Div> {
    private static final String ANY_KEY = "YOUR_WRITE_KEY";
    private static final String NAME = "Web site";
    private static final String SNIPPET = """
            <script type="module">
              import { init } from '%1$s%2$s';
              init({ key: '%3$s', host: '%1$s' });
            </script>""";
    private static final String IN_MODULES = """
            import { track, identify } from '%s%s';

            track('Added to Cart', { sku: 'A-1', price: 12.5 });
            identify('4711', { email: 'ada@example.com' });""";
    private static final String MORE =
            "Page views come by themselves. What else happens, and who a visitor turns out to be,"
                    + " your own modules tell:";

    private final WorkspaceId workspace;
    private final Keys keys;
    private final BrowserSdk sdk;
    private final Div snippet = new Div();
    private final Div inModules = new Div();
    private final Paragraph about = new Paragraph();
    private final Button create = new Button("Create a write key for it", Icons.KEY.create(), click -> create());
    private String host = "";
    private String key = ANY_KEY;

    SnippetPanel(WorkspaceId workspace, Keys keys, BrowserSdk sdk) {
        this.workspace = workspace;
        this.keys = keys;
        this.sdk = sdk;
        about.setText("Put a write key of yours in place of " + ANY_KEY + ", or create one now. It may be seen by"
                + " everybody: it only sends.");
        getContent().addClassName("settings-form");
        getContent().add(about, snippet, create, new Paragraph(MORE), inModules);
        show();
        addAttachListener(attached -> learnHost(attached.getUI()));
    }

    private void learnHost(UI ui) {
        ui.getPage().fetchCurrentURL(address -> {
            host = origin(address);
            show();
        });
    }

    private static String origin(URL address) {
        return address.getProtocol() + "://" + address.getAuthority();
    }

    private void create() {
        key = keys.createWriteKey(workspace, NAME).secret().value();
        create.setVisible(false);
        about.setText("The snippet has a new write key, “" + NAME + "”. Copy it now: the key is not shown again.");
        show();
    }

    private void show() {
        snippet.removeAll();
        snippet.add(new CodeBlock(SNIPPET.formatted(host, sdk.versionedPath(), key), "snippet"));
        inModules.removeAll();
        inModules.add(new CodeBlock(IN_MODULES.formatted(host, BrowserSdk.PATH), "module example"));
    }
}
