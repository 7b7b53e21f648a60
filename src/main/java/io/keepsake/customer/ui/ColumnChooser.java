package io.keepsake.customer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import io.keepsake.customer.CustomerColumn;
import java.util.Set;
import java.util.function.Consumer;

/** Which columns the list shows beside the name. */
final class ColumnChooser extends Composite<Div> {
    ColumnChooser(Set<CustomerColumn> shown, Consumer<Set<CustomerColumn>> chosen) {
        var columns = new CheckboxGroup<CustomerColumn>("Columns");
        columns.setItems(CustomerColumn.values());
        columns.setItemLabelGenerator(CustomerColumn::label);
        columns.setValue(shown);
        columns.addValueChangeListener(change -> chosen.accept(change.getValue()));
        getContent().addClassName("filter-choices");
        getContent().add(columns);
    }
}
