package io.keepsake.platform.ui;

import com.vaadin.flow.component.Component;
import io.keepsake.platform.workspace.Right;
import java.util.function.Predicate;

/** What the frame takes from the feature that knows workspaces and users. There is one bean. */
public interface FrameParts {
    /**
     * The workspace of an address, for the one who looks at it; the place is remembered as the one last used.
     *
     * @throws io.keepsake.platform.workspace.NotFound where there is none, and just so where they may not enter it
     */
    Place enter(String slug);

    /** The top of the side menu: where one is, and how to get to another workspace. */
    Component switcher(Place place);

    /** The foot of the side menu: who one is, and how to leave. */
    Component userMenu();

    /**
     * Where one is.
     *
     * @param slug of the workspace, as in its address
     * @param allows what one may do there
     */
    record Place(String slug, String name, Predicate<Right> allows) {}
}
