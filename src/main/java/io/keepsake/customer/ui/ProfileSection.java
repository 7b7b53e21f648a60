package io.keepsake.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** One part of the profile: a heading, and what it is about. */
final class ProfileSection extends Composite<Section> {
    ProfileSection(String title, Component... content) {
        var heading = new H2(title);
        heading.addClassName("section-title");
        getContent().addClassName("section");
        getContent().getElement().setAttribute("aria-label", title);
        getContent().add(heading);
        getContent().add(content);
    }
}
