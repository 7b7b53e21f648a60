package io.keepsake.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MobileNumberTest {
    @ParameterizedTest
    @CsvSource({
        "0151 12345678, DE, +4915112345678",
        "+49 (0)151 12345678, US, +4915112345678",
        "(415) 555-2671, US, +14155552671",
        "00 44 7911 123456, DE, +447911123456",
        "98765 43210, IN, +919876543210"
    })
    void isReadWithTheDiallingRulesOfTheBrand(String typed, String country, String e164) {
        assertThat(MobileNumber.parse(typed, country)).contains(e164);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "12", "+999999999999999999", "=1+1", "\u0000"})
    void isNotJustAnything(String typed) {
        assertThat(MobileNumber.parse(typed, "DE")).isEmpty();
    }
}
