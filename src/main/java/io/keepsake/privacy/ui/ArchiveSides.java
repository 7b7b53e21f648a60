package io.keepsake.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.keepsake.platform.ui.Formats;
import io.keepsake.platform.ui.Icons;
import io.keepsake.privacy.ArchivePreview;

/** What goes and what stays, side by side. */
final class ArchiveSides extends Composite<Div> {
    ArchiveSides(ArchivePreview preview, Formats formats) {
        getContent().addClassName("archive-sides");
        getContent().add(going(preview), staying(preview, formats));
    }

    private static Div going(ArchivePreview preview) {
        var kinds = new DescriptionList();
        preview.going()
                .forEach(kind -> kinds.add(
                        new DescriptionList.Term(kind.kind()),
                        new DescriptionList.Description(String.join(", ", kind.names()))));
        return side("archive-going", Icons.TRASH, "Goes", kinds);
    }

    private static Div staying(ArchivePreview preview, Formats formats) {
        var totals = preview.totals();
        var stays = new UnorderedList();
        stays.add(new ListItem(formats.count(totals.events(), "event", "events")));
        stays.add(new ListItem(formats.count(totals.orders(), "order", "orders")));
        stays.add(new ListItem(formats.money(totals.revenue()) + " revenue"));
        totals.elsewhere().forEach(amount -> stays.add(new ListItem(formats.money(amount) + " revenue")));
        totals.firstSeenAt().ifPresent(first -> stays.add(new ListItem("Since " + formats.day(first))));
        if (preview.customer().profile().language() != null) {
            stays.add(new ListItem("Language"));
        }
        if (preview.customer().profile().country() != null) {
            stays.add(new ListItem("Country"));
        }
        return side("archive-staying", Icons.HISTORY, "Stays", stays);
    }

    private static Div side(String name, Icons icon, String title, Component list) {
        var heading = new H4(icon.create(), new Span(title));
        var side = new Div(heading, list);
        side.addClassName(name);
        return side;
    }
}
