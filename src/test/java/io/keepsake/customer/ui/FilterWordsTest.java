package io.keepsake.customer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.customer.Attribute;
import io.keepsake.customer.Condition;
import io.keepsake.customer.Operator;
import io.keepsake.platform.ui.Formats;
import java.time.ZoneId;
import java.util.Currency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterWordsTest {
    private final FilterWords words =
            new FilterWords(new Formats(ZoneId.of("Europe/Berlin"), Currency.getInstance("EUR")));

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
        var condition = new Condition(Attribute.ofKey(attribute).orElseThrow(), operator, value);
        assertThat(words.of(condition)).isEqualTo(text);
    }
}
