package io.keepsake.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.platform.data.Json;
import io.keepsake.platform.data.Money;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventAmountTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Purchased       | {"amount": 12.5}                              | 1250 EUR
            Purchased       | {"amount": "12.50"}                           | 1250 EUR
            Purchased       | {"amount": " 12 "}                            | 1200 EUR
            Purchased       | {"amount": 0.005}                             | 1 EUR
            Purchased       | {"amount": -3}                                | -300 EUR
            Purchased       | {"revenue": 1, "total": 2, "value": 4}        | 100 EUR
            Purchased       | {"revenue": "n/a", "total": 2}                | 200 EUR
            Purchased       | {"value": 4, "currency": "USD"}               | 400 USD
            Purchased       | {"value": 4, "currency": " usd "}             | 400 USD
            Purchased       | {"value": 4, "currency": null}                | 400 EUR
            Purchased       | {"value": 400, "currency": "JPY"}             | 400 JPY
            Purchased       | {"value": 1.2345, "currency": "KWD"}          | 1235 KWD
            order_completed | {"total": 2}                                  | 200 EUR
            Order Refunded  | {"total": 2}                                  | -200 EUR
            Order Refunded  | {"total": -2}                                 | -200 EUR
            Product Viewed  | {"value": 2, "currency": "EUR"}               | 200 EUR
            """)
    void readsTheAmount(String name, String properties, String amount) {
        assertThat(of(name, properties))
                .map(money -> money.minor() + " " + money.currency().getCurrencyCode())
                .contains(amount);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Purchased      | {}
            Purchased      | {"price": 3}
            Purchased      | {"amount": "12,50"}
            Purchased      | {"amount": "free"}
            Purchased      | {"amount": true}
            Purchased      | {"amount": {"value": 3}}
            Purchased      | {"amount": 3, "currency": "Dollars"}
            Purchased      | {"amount": 3, "currency": 840}
            Purchased      | {"amount": 1000000001}
            Purchased      | {"revenue": 1e13, "total": 5}
            Rating Given   | {"value": 5}
            Rating Given   | {"value": 5, "currency": "points"}
            Video Progress | {"value": 1767225600000, "currency": "EUR"}
            Product Viewed | {"price": 2, "currency": "EUR"}
            """)
    void findsNoAmount(String name, String properties) {
        assertThat(of(name, properties)).isEmpty();
    }

    @Test
    void readsOnlyThePropertyThatIsDefined() {
        var fee = new EventDefinition(CountsAs.ORDER, Optional.of("fee"));

        assertThat(EventAmount.of(fee, Json.parse("{\"fee\": 3, \"revenue\": 9}"), EUR))
                .contains(new Money(300, EUR));
        assertThat(EventAmount.of(fee, Json.parse("{\"revenue\": 9}"), EUR)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Purchased      | {"amount": 1e13}                               | amount   | The amount is larger than 1,000,000,000.
            Purchased      | {"revenue": 1e13, "total": 5}                  | revenue  | The amount is larger than 1,000,000,000.
            Order Refunded | {"total": "1000000001"}                     | total    | The amount is larger than 1,000,000,000.
            Purchased      | {"value": 50, "currency": "points"}            | currency | The currency is not one of the three-letter codes of ISO 4217, such as EUR.
            Purchased      | {"value": 50, "currency": 840}                 | currency | The currency is not one of the three-letter codes of ISO 4217, such as EUR.
            Purchased      | {"amount": "12,50"}                            | amount   | The amount is no number like 1234.5.
            Purchased      | {"amount": {"value": 3}, "currency": "points"} | amount   | The amount is no number like 1234.5.
            """)
    void saysWhyAnAmountIsNotCounted(String name, String properties, String property, String reason) {
        assertThat(problem(name, properties)).contains(new UncountedAmount(property, reason));
        assertThat(of(name, properties)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Video Progress | {"value": 1767225600000}
            Rating Given   | {"value": 50, "currency": "points"}
            Rating Given   | {"total": "all of it"}
            Purchased      | {}
            Purchased      | {"currency": "points"}
            Purchased      | {"amount": null}
            Purchased      | {"amount": " "}
            Purchased      | {"revenue": "n/a", "total": 2}
            Purchased      | {"amount": 12.5, "value": "gold"}
            """)
    void findsNothingWrongWhereNoAmountIsLost(String name, String properties) {
        assertThat(problem(name, properties)).isEmpty();
    }

    @Test
    void looksForWhatIsWrongInThePropertyThatIsDefined() {
        var fee = new EventDefinition(CountsAs.ORDER, Optional.of("fee"));

        assertThat(EventAmount.problem(fee, Json.parse("{\"fee\": 3, \"revenue\": 1e13}")))
                .isEmpty();
        assertThat(EventAmount.problem(fee, Json.parse("{\"fee\": \"none\", \"revenue\": 9}")))
                .contains(new UncountedAmount("fee", "The amount is no number like 1234.5."));
    }

    private static Optional<UncountedAmount> problem(String name, String properties) {
        return EventAmount.problem(EventDefinition.builtIn(name), Json.parse(properties));
    }

    private static Optional<Money> of(String name, String properties) {
        return EventAmount.of(EventDefinition.builtIn(name), Json.parse(properties), EUR);
    }
}
