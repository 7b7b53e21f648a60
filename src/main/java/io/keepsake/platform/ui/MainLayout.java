package io.keepsake.platform.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import io.keepsake.platform.workspace.Ambient;
import io.keepsake.platform.workspace.NotFound;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;

/**
 * The frame around every page of a workspace: side menu on the left, a drawer where the screen is narrow. The workspace
 * is in the address, {@code w/{workspace}/...}, and nowhere else.
 */
@PermitAll
public final class MainLayout extends AppLayout implements BeforeEnterObserver {
    private final FrameParts parts;
    private final List<MenuEntry> entries;
    private final Div bar = new Div();
    // AppLayout has a Section of its own
    private final com.vaadin.flow.component.html.Section top = new com.vaadin.flow.component.html.Section();
    private final Scroller menu = new Scroller();
    private final Footer foot = new Footer();
    private Optional<String> shown = Optional.empty();

    MainLayout(FrameParts parts, List<MenuEntry> entries) {
        this.parts = parts;
        this.entries = entries;
        addClassName("frame");
        bar.addClassName("frame-bar");
        top.addClassName("frame-top");
        menu.addClassName("frame-menu");
        foot.addClassName("frame-foot");
        top.getElement().setAttribute("role", "region").setAttribute("aria-label", "Workspace");
        setPrimarySection(Section.DRAWER);
        addToNavbar(bar);
        addToDrawer(top, menu, foot);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = slug(event.getLocation());
        if (shown.isPresent() && shown.equals(slug)) {
            return;
        }
        clear();
        if (Ambient.user().isEmpty()) {
            return;
        }
        foot.add(parts.userMenu());
        slug.flatMap(this::enter).ifPresent(this::show);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        super.showRouterLayoutContent(content);
        content.getElement().setAttribute("role", "main");
    }

    private static Optional<String> slug(Location location) {
        var segments = location.getSegments();
        return segments.size() > 1 && segments.getFirst().equals("w") ? Optional.of(segments.get(1)) : Optional.empty();
    }

    /** Around a page that says "not found" there is no workspace to show, whatever the reason. */
    private Optional<FrameParts.Place> enter(String slug) {
        try {
            return Optional.of(parts.enter(slug));
        } catch (NotFound absent) {
            return Optional.empty();
        }
    }

    private void clear() {
        shown = Optional.empty();
        setClassName("frame-bare", Ambient.user().isEmpty());
        foot.removeAll();
        bar.removeAll();
        top.removeAll();
        menu.setContent(null);
        var toggle = new DrawerToggle();
        toggle.addThemeVariants(ButtonVariant.TERTIARY);
        bar.add(toggle, home());
        top.add(home());
    }

    private static Anchor home() {
        var home = new Anchor("/", new Wordmark());
        home.setAriaLabel("Keepsake");
        return home;
    }

    private void show(FrameParts.Place place) {
        shown = Optional.of(place.slug());
        bar.add(new Span(place.name()));
        top.add(parts.switcher(place));
        menu.setContent(navigation(place));
    }

    private SideNav navigation(FrameParts.Place place) {
        var navigation = new SideNav();
        navigation.getElement().setAttribute("aria-label", "Main");
        entries.stream().filter(entry -> place.allows().test(entry.right())).forEach(entry -> {
            var item = new SideNavItem(
                    entry.label(), entry.in(place.slug()), entry.icon().create());
            item.setMatchNested(true);
            navigation.addItem(item);
        });
        return navigation;
    }
}
