package io.keepsake.event.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import io.keepsake.event.CatalogueContents;
import io.keepsake.event.CatalogueKey;
import io.keepsake.event.CatalogueRefused;
import io.keepsake.event.DataCatalogue;
import io.keepsake.event.KnownEvent;
import io.keepsake.event.KnownProperty;
import io.keepsake.platform.personal.ValueType;
import io.keepsake.platform.ui.Notices;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.platform.workspace.WorkspaceId;

/** What people do about an entry of the data catalogue; the page shows afterwards what has become of it. */
final class CatalogueDeeds {
    private final DataCatalogue catalogue;
    private final WorkspaceId workspace;
    private final CatalogueContents contents;
    private final Runnable changed;

    CatalogueDeeds(DataCatalogue catalogue, WorkspaceId workspace, CatalogueContents contents, Runnable changed) {
        this.catalogue = catalogue;
        this.workspace = workspace;
        this.contents = contents;
        this.changed = changed;
    }

    void edit(KnownEvent event) {
        var amounts = contents.properties().stream()
                .filter(property -> property.type() == ValueType.NUMBER || property.type() == ValueType.TEXT)
                .map(property -> property.key().name())
                // amounts are looked for in the event itself, not in what it holds
                .filter(path -> !path.contains("."))
                .toList();
        new EventDialog(event, amounts, this).open();
    }

    void edit(KnownProperty property) {
        new PropertyDialog(property, this).open();
    }

    void acceptAsHarmless(KnownProperty property) {
        attempt(
                (services, here) -> services.decide(here, property.key(), false),
                "“" + property.shownAs() + "” is harmless. Archiving keeps its values from now on.");
    }

    void remove(CatalogueKey key, String name) {
        var question = new ConfirmDialog(
                "Remove “" + name + "” from the list?",
                "Only the entry goes, with its name shown, its description and its counts. Events and customers keep what they"
                        + " hold. Filters and exports do not offer an attribute any more. If it comes in again, it is listed"
                        + " as something new.",
                "Remove",
                confirmed -> removeNow(key, name));
        question.setCancelable(true);
        question.open();
    }

    private void removeNow(CatalogueKey key, String name) {
        try {
            attempt((services, here) -> services.remove(here, key), "“" + name + "” is no longer listed.");
        } catch (CatalogueRefused refused) {
            Notices.problem(String.valueOf(refused.getMessage()));
        }
    }

    /** Does it all, says so, and shows the list anew. */
    void attempt(Deed deed, String done) {
        try {
            deed.run(catalogue, workspace);
            Notices.success(done);
        } catch (NotFound gone) {
            Notices.problem(String.valueOf(gone.getMessage()));
        }
        changed.run();
    }

    /** A change, or some together. */
    @FunctionalInterface
    interface Deed {
        void run(DataCatalogue catalogue, WorkspaceId workspace);
    }
}
