package io.keepsake.customer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.customer.Attribute;
import io.keepsake.customer.Condition;
import io.keepsake.customer.KnownAttribute;
import io.keepsake.customer.Operator;
import io.keepsake.platform.personal.ValueType;
import io.keepsake.platform.ui.Formats;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterWordsTest {
    private final FilterWords words =
            new FilterWords(new Formats(ZoneId.of("Europe/Berlin"), Currency.getInstance("EUR")));

    @Test
    void callAttributesAsTheWorkspaceDoes() {
        var names = new AttributeNames(List.of(
                attribute("plan", "Membership"), attribute("pts", "Points"), attribute("points_2019", "Points")));

        assertThat(words.of(condition("custom.plan", Operator.IS, "gold"), names))
                .isEqualTo("Membership is gold");
        assertThat(words.of(condition("custom.pts", Operator.MORE, "3"), names)).isEqualTo("Points (pts) more than 3");
        assertThat(words.of(condition("custom.unheard", Operator.IS_SET, ""), names))
                .isEqualTo("unheard is set");
    }

    private static KnownAttribute attribute(String name, String label) {
        return new KnownAttribute(name, ValueType.TEXT, true, "", Optional.of(label), false);
    }

    private static Condition condition(String attribute, Operator operator, String value) {
        return new Condition(Attribute.ofKey(attribute).orElseThrow(), operator, value);
    }

    @ParameterizedTest
    @CsvSource({
        "custom.newsletter, IS, true, newsletter is Yes",
        "custom.newsletter, IS_NOT, false, newsletter is not No",
        "custom.newsletter, IS_SET, '', newsletter is set",
        "custom.born, BEFORE, 1990-05-03, born before 3 May 1990",
        "city, IS, true, City is true",
        "orders, MORE, 3, Orders more than 3",
    })
    void readAsTheCustomersPageDoes(String attribute, Operator operator, String value, String text) {
        assertThat(words.of(condition(attribute, operator, value), AttributeNames.AS_SENT))
                .isEqualTo(text);
    }
}
