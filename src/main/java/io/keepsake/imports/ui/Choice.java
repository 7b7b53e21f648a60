package io.keepsake.imports.ui;

import com.vaadin.flow.component.HasValue;
import java.util.function.Consumer;

/** What a person chooses in a field, as against what the page fills in. */
final class Choice {
    private Choice() {}

    static <T> void of(HasValue<?, T> field, Consumer<T> chosen) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(change.getValue());
            }
        });
    }
}
