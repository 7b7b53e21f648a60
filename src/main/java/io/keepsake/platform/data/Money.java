package io.keepsake.platform.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount of money.
 *
 * @param minor minor units of the currency: cents for USD, yen for JPY; negative for what was given back
 */
public record Money(long minor, Currency currency) {
    /**
     * From major units, as files and senders write them: 12.5 dollars.
     *
     * @throws ArithmeticException where it does not fit 64 bits
     */
    public static Money ofMajor(BigDecimal major, Currency currency) {
        var minor = major.movePointRight(digits(currency)).setScale(0, RoundingMode.HALF_UP);
        return new Money(minor.longValueExact(), currency);
    }

    public BigDecimal major() {
        return BigDecimal.valueOf(minor, digits(currency));
    }

    /** Decimals that the currency is written with. */
    public static int digits(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}
