package io.keepsake.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import io.keepsake.account.Workspace;
import io.keepsake.platform.ui.FrameParts.Place;
import io.keepsake.platform.ui.Icons;
import java.util.List;

/**
 * Where one is, and a list of where else one may go, by account. Going there is a full load of the page, so that nothing of
 * one workspace stays on the screen of another; the list is of links, which open in a tab of their own as well.
 */
final class WorkspaceSwitcher extends Composite<Div> {
    private final Place here;

    WorkspaceSwitcher(Place here, List<Workspace> workspaces) {
        this.here = here;
        var account = workspaces.stream()
                .filter(workspace -> workspace.slug().equals(here.slug()))
                .map(Workspace::account)
                .findFirst()
                .orElse("");
        var button = new NativeButton();
        button.addClassName("switcher");
        button.getElement().setAttribute("aria-label", "Workspace: " + here.name());
        button.add(new Monogram(here.name()), TwoLines.of(here.name(), account), Icons.SWITCH.create());
        getContent().add(button, popover(button, workspaces));
    }

    private Popover popover(NativeButton button, List<Workspace> workspaces) {
        var popover = new Popover(list(workspaces));
        popover.setTarget(button);
        popover.setAriaLabel("Workspaces");
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAutofocus(true);
        popover.addClassName("frame-popover");
        return popover;
    }

    private Nav list(List<Workspace> workspaces) {
        var list = new Nav();
        list.getElement().setAttribute("aria-label", "Workspaces");
        var account = "";
        for (var workspace : workspaces) {
            if (!workspace.account().equals(account)) {
                account = workspace.account();
                var heading = new Div(account);
                heading.addClassName("section-title");
                list.add(heading);
            }
            list.add(link(workspace));
        }
        return list;
    }

    private Anchor link(Workspace workspace) {
        var link = new Anchor("/w/" + workspace.slug(), "");
        link.setRouterIgnore(true);
        link.addClassName("popover-entry");
        link.add(new Monogram(workspace.name()), new Span(workspace.name()));
        if (workspace.slug().equals(here.slug())) {
            link.getElement().setAttribute("aria-current", "true");
            link.add(Icons.CHECK.create());
        }
        return link;
    }
}
