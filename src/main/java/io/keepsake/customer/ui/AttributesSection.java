package io.keepsake.customer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.keepsake.platform.ui.Icons;
import java.util.List;

/** All that is known of a customer, system attributes first, then the brand's own; searchable where there are many. */
final class AttributesSection extends Composite<ProfileSection> {
    private static final int MANY = 14;

    private final TextField search = new TextField();
    private final Div lists = new Div();
    private final List<ShownAttribute> system;
    private final List<ShownAttribute> custom;

    AttributesSection(List<ShownAttribute> system, List<ShownAttribute> custom) {
        this.system = system;
        this.custom = custom;
        search.setPlaceholder("Search attributes");
        search.setAriaLabel("Search attributes");
        search.setPrefixComponent(Icons.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setVisible(system.size() + custom.size() > MANY);
        search.addValueChangeListener(change -> showMatching(change.getValue()));
        showMatching("");
    }

    @Override
    protected ProfileSection initContent() {
        return new ProfileSection("Attributes", search, lists);
    }

    private void showMatching(String wanted) {
        var shownSystem = matching(system, wanted);
        var shownCustom = matching(custom, wanted);
        lists.removeAll();
        if (shownSystem.isEmpty() && shownCustom.isEmpty()) {
            lists.add(soft("No attribute or value contains “" + wanted.strip() + "”."));
            return;
        }
        show(shownSystem);
        show(shownCustom);
    }

    private void show(List<ShownAttribute> attributes) {
        if (!attributes.isEmpty()) {
            var facts = new FactList();
            attributes.forEach(attribute -> facts.add(attribute.name(), attribute.text()));
            lists.add(facts);
        }
    }

    private static List<ShownAttribute> matching(List<ShownAttribute> attributes, String wanted) {
        return attributes.stream()
                .filter(attribute -> attribute.matches(wanted))
                .toList();
    }

    private static Paragraph soft(String sentence) {
        var paragraph = new Paragraph(sentence);
        paragraph.addClassName("soft");
        return paragraph;
    }
}
