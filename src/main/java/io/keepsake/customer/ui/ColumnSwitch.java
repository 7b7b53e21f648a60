package io.keepsake.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;

/** Chooses between activity and profile where the screen is too narrow for both; elsewhere the styles hide it. */
final class ColumnSwitch extends Composite<Div> {
    private final Button activity = new Button("Activity", click -> show(false));
    private final Button profile = new Button("Profile", click -> show(true));
    private final HasStyle columns;

    /** @param columns gets the class name {@code profile-chosen} */
    ColumnSwitch(HasStyle columns) {
        this.columns = columns;
        getContent().addClassName("column-switch");
        getContent().getElement().setAttribute("role", "group").setAttribute("aria-label", "Show");
        getContent().add(activity, profile);
        show(false);
    }

    private void show(boolean profileChosen) {
        columns.setClassName("profile-chosen", profileChosen);
        press(activity, !profileChosen);
        press(profile, profileChosen);
    }

    private static void press(Component button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    }
}
