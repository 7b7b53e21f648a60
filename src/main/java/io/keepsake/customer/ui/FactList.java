package io.keepsake.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;

/** Names and their values, line by line. */
final class FactList extends Composite<DescriptionList> {
    FactList() {
        getContent().addClassName("facts");
    }

    void add(String name, String value) {
        add(name, new LongText(value));
    }

    void add(String name, Component value) {
        var term = new DescriptionList.Term(name);
        term.setTitle(name);
        getContent().add(new Div(term, new DescriptionList.Description(value)));
    }
}
