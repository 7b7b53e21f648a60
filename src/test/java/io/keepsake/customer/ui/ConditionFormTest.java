package io.keepsake.customer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.keepsake.ViewTest;
import io.keepsake.customer.Attribute;
import io.keepsake.customer.Condition;
import io.keepsake.customer.KnownAttribute;
import io.keepsake.customer.Operator;
import io.keepsake.platform.personal.ValueType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConditionFormTest extends ViewTest {
    private static final List<KnownAttribute> KNOWN = List.of(
            new KnownAttribute("plan", ValueType.TEXT, true, "", Optional.of("Membership"), false),
            new KnownAttribute("visits", ValueType.NUMBER, false, "", Optional.empty(), true));

    @BeforeEach
    void openTab() {
        signIn(world.acme().grace());
    }

    @Test
    void offersAttributesAsTheWorkspaceCallsThemAndNoneThatIsRetired() {
        show(Optional.empty());
        assertThat(test(find(ComboBox.class).withLabel("Attribute").single()).getSuggestions())
                .contains("City", "Membership")
                .doesNotContain("plan", "visits");
    }

    @Test
    void editsAConditionOnARetiredAttributeByItsType() {
        show(Optional.of(condition("visits", Operator.MORE, "3")));
        assertThat(operators()).startsWith(Operator.MORE, Operator.LESS);
        assertThat(find(TextField.class).withLabel("Number").single().getValue())
                .isEqualTo("3");
    }

    @Test
    void editsAConditionOnAnAttributeThatNobodyKnowsByWhatItAsks() {
        show(Optional.of(condition("forgotten", Operator.LESS, "3")));
        assertThat(operators()).startsWith(Operator.MORE, Operator.LESS);
        assertThat(find(TextField.class).withLabel("Number").single().getValue())
                .isEqualTo("3");
    }

    private List<Operator> operators() {
        @SuppressWarnings("unchecked")
        Select<Operator> select = find(Select.class).withLabel("Comparison").single();
        return select.getListDataView().getItems().toList();
    }

    private static Condition condition(String attribute, Operator operator, String value) {
        return new Condition(new Attribute.Custom(attribute), operator, value);
    }

    private static void show(Optional<Condition> edited) {
        UI.getCurrent().add(new ConditionForm(KNOWN, edited, done -> {}));
    }
}
