package io.keepsake.event.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.keepsake.account.Workspace;
import io.keepsake.account.Workspaces;
import io.keepsake.event.CatalogueContents;
import io.keepsake.event.DataCatalogue;
import io.keepsake.event.EventRetention;
import io.keepsake.platform.ui.Formats;
import io.keepsake.platform.ui.Icons;
import io.keepsake.platform.ui.SettingsLayout;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;

/** The data catalogue: what comes into a workspace, and what its people say about it. The address says which list. */
@Route(value = "w/:workspace/settings/data", layout = SettingsLayout.class)
@PageTitle("Data · Settings · Keepsake")
@PermitAll
class DataView extends Div implements BeforeEnterObserver {
    private static final String LIST = "list";

    private final Workspaces workspaces;
    private final DataCatalogue catalogue;
    private final EventRetention retention;
    private final Nav lists = new Nav();
    private final TextField search = new TextField();
    private final Div listed = new Div();
    private Consumer<String> searching = wanted -> {};

    DataView(Workspaces workspaces, DataCatalogue catalogue, EventRetention retention) {
        this.workspaces = workspaces;
        this.catalogue = catalogue;
        this.retention = retention;
        addClassNames("page-body", "settings-body");
        lists.addClassName("catalogue-lists");
        lists.getElement().setAttribute("aria-label", "Lists of the data catalogue");
        search.setPrefixComponent(Icons.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("catalogue-search");
        search.addValueChangeListener(change -> searching.accept(change.getValue()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var workspace = workspaces
                .enter(event.getRouteParameters().get("workspace").orElseThrow())
                .workspace();
        var list = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(LIST)
                .map(CatalogueList::ofKey)
                .orElse(CatalogueList.EVENTS);
        var head = new Div(lists, search);
        head.addClassName("catalogue-head");
        removeAll();
        add(
                new Paragraph(
                        "What comes in, as it was first seen. Counts are about a minute behind; examples are from the"
                                + " latest 2,000 events, and customers with attributes, and are kept nowhere."),
                head,
                new Paragraph(list.help()));
        if (list == CatalogueList.EVENTS) {
            add(new RetentionLine(workspace, retention));
        }
        add(listed);
        search.clear();
        search.setPlaceholder("Search " + list.label().toLowerCase(Locale.ROOT));
        search.setAriaLabel(search.getPlaceholder());
        show(workspace, list);
    }

    private void show(Workspace workspace, CatalogueList list) {
        var contents = catalogue.contents(workspace.id());
        var formats = new Formats(workspace.zone(), workspace.currency());
        lists.removeAll();
        for (var other : CatalogueList.values()) {
            lists.add(link(workspace, other, other == list, formats.count(other.size(contents))));
        }
        var lines = lines(workspace, list, contents, formats);
        lines.showMatching(search.getValue());
        searching = lines::showMatching;
        listed.removeAll();
        list.notice(contents, formats).map(DataView::notice).ifPresent(listed::add);
        listed.add(lines);
    }

    private static Paragraph notice(String text) {
        var notice = new Paragraph(text);
        notice.addClassName("catalogue-full");
        notice.getElement().setAttribute("role", "status");
        return notice;
    }

    private static Anchor link(Workspace workspace, CatalogueList list, boolean shown, String count) {
        var number = new Span(count);
        number.addClassName("chip-count");
        var link = new Anchor("w/" + workspace.slug() + "/settings/data?" + LIST + "=" + list.key());
        link.add(new Span(list.label()), number);
        link.addClassName("chip");
        if (shown) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private CatalogueLines lines(Workspace workspace, CatalogueList list, CatalogueContents contents, Formats formats) {
        var deeds = new CatalogueDeeds(catalogue, workspace.id(), contents, () -> show(workspace, list));
        var words = new CatalogueWords(formats, Instant.now());
        return switch (list) {
            case EVENTS -> CatalogueLines.ofEvents(contents.events(), words, deeds);
            case PROPERTIES -> CatalogueLines.ofProperties(contents.properties(), words, deeds);
            case ATTRIBUTES -> CatalogueLines.ofProperties(contents.attributes(), words, deeds);
        };
    }
}
