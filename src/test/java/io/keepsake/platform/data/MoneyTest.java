package io.keepsake.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource({"12.5, USD, 1250", "12.5, JPY, 13", "0.0005, KWD, 1", "-3.999, EUR, -400", "0, EUR, 0"})
    void countsTheMinorUnitsOfItsCurrency(BigDecimal major, String currency, long minor) {
        assertThat(Money.ofMajor(major, Currency.getInstance(currency)).minor()).isEqualTo(minor);
    }

    @Test
    void readsBackWhatItWasMadeOf() {
        assertThat(new Money(1177, Currency.getInstance("USD")).major()).isEqualByComparingTo("11.77");
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> Money.ofMajor(new BigDecimal("1e30"), Currency.getInstance("USD")))
                .isInstanceOf(ArithmeticException.class);
    }
}
