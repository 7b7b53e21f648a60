package io.keepsake.platform.ui;

import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.internal.NavigationRouteTarget;
import com.vaadin.flow.server.VaadinRequest;
import io.keepsake.platform.workspace.Ambient;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.platform.workspace.NotPermitted;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whether a page that is asked for will say "not found". Its view says so only once the page runs in the browser, which is
 * too late for a status.
 */
@Component
class PageStatus {
    private final FrameParts parts;
    private final List<AddressCheck> checks;

    PageStatus(FrameParts parts, List<AddressCheck> checks) {
        this.parts = parts;
        this.checks = checks;
    }

    boolean isNotFound(VaadinRequest request) {
        var path = Optional.ofNullable(request.getPathInfo()).orElse("").replaceFirst("^/", "");
        var found = request.getService().getRouter().getRegistry().getNavigationRouteTarget(path);
        return !found.hasTarget() || Ambient.user().isPresent() && !hasItsThings(found);
    }

    /** The same answer for what is not there and for what is not theirs. */
    private boolean hasItsThings(NavigationRouteTarget page) {
        var parameters = page.getRouteParameters();
        try {
            parameters.get("workspace").ifPresent(parts::enter);
            check(page, parameters);
            return true;
        } catch (NotFound absent) {
            return false;
        } catch (NotPermitted refused) {
            // the view says so: it is there
            return true;
        }
    }

    private void check(NavigationRouteTarget page, RouteParameters parameters) {
        checks.stream()
                .filter(check -> check.view() == page.getRouteTarget().getTarget())
                .forEach(check -> check.requireThing(parameters));
    }
}
