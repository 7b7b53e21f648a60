package io.keepsake.imports.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import io.keepsake.imports.Counts;
import io.keepsake.imports.ImportKind;
import io.keepsake.platform.ui.Formats;

/** Rows by what became of them, as large numbers. */
final class CountTiles extends Composite<DescriptionList> {
    private final Formats formats;
    private final Description added = new Description();
    private final Description changed = new Description();
    private final Description skipped = new Description();
    private final Description conflicting = new Description();
    private final Description wrong = new Description();

    CountTiles(ImportKind kind, Formats formats, Counts counts) {
        this.formats = formats;
        getContent().addClassName("count-tiles");
        tile("New", added, "tile-new");
        if (kind == ImportKind.CUSTOMERS) {
            tile("Changed", changed, "tile-changed");
        }
        tile("Skipped", skipped, "tile-skipped");
        tile("Conflicting", conflicting, "tile-conflicting");
        tile("Wrong", wrong, "tile-wrong");
        show(counts);
    }

    void show(Counts counts) {
        show(added, counts.added());
        show(changed, counts.changed());
        show(skipped, counts.skipped());
        show(conflicting, counts.conflicting());
        show(wrong, counts.wrong());
    }

    private void show(Description tile, long count) {
        tile.setText(formats.count(count));
        tile.getElement().getClassList().set("tile-none", count == 0);
    }

    /** A list of pairs may hold each pair in a div of its own. */
    private void tile(String label, Description number, String className) {
        var tile = new Div(new Term(label), number);
        tile.addClassNames("count-tile", className);
        getContent().add(tile);
    }
}
