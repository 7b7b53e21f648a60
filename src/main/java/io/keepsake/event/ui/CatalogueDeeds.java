package io.keepsake.event.ui;

import io.keepsake.event.CatalogueContents;
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
