package io.keepsake.event;

import io.keepsake.platform.data.Json;
import io.keepsake.platform.data.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the amount of money an event is about from its properties. */
final class EventAmount {
    /** Where senders put an amount, the most telling first; "revenue" and "total" are those of Segment's specification. */
    private static final List<String> USUAL = List.of("revenue", "total", "amount", "value");

    private static final String CURRENCY = "currency";
    private static final String NO_CURRENCY =
            "The currency is not one of the three-letter codes of ISO 4217, such as EUR.";
    private static final String TOO_LARGE = "The amount is larger than 1,000,000,000.";
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");
    /** In major units, for one event; millions of them still fit the 64 bits of a total. */
    private static final BigDecimal MOST = new BigDecimal("1000000000");

    private EventAmount() {}

    /**
     * The amount, negative for what was given back.
     *
     * @param own what an amount without a currency is in: the workspace's
     * @return empty where the event has none; one that counts for nothing has one only if it names a currency, as its
     *     "value" may be anything
     */
    static Optional<Money> of(EventDefinition definition, Json properties, Currency own) {
        var countsForNothing = definition.countsAs() == CountsAs.NOTHING;
        if (countsForNothing && !properties.values().containsKey(CURRENCY)) {
            return Optional.empty();
        }
        return currency(properties, own)
                .flatMap(currency -> decimals(named(definition), properties)
                        .findFirst()
                        .filter(number -> !isTooLarge(number))
                        .map(number -> definition.countsAs() == CountsAs.REFUND
                                ? number.abs().negate()
                                : number)
                        .map(number -> Money.ofMajor(number, currency)));
    }

    /**
     * What keeps the amount of an event that counts as an order or a refund from being counted. Of an event that counts for
     * nothing nobody knows whether its "value" is an amount: there is nothing wrong with any.
     */
    static Optional<UncountedAmount> problem(EventDefinition definition, Json properties) {
        if (definition.countsAs() == CountsAs.NOTHING) {
            return Optional.empty();
        }
        var there = named(definition).stream()
                .filter(name -> isThere(properties.values().get(name)))
                .toList();
        if (there.isEmpty()) {
            return Optional.empty();
        }
        var read = there.stream()
                .filter(name -> decimal(properties.values().get(name)).isPresent())
                .findFirst();
        if (read.isEmpty()) {
            return Optional.of(new UncountedAmount(there.getFirst(), "The amount is no number like 1234.5."));
        }
        if (currency(properties, Currency.getInstance("XXX")).isEmpty()) {
            return Optional.of(new UncountedAmount(CURRENCY, NO_CURRENCY));
        }
        return decimal(properties.values().get(read.get()))
                .filter(EventAmount::isTooLarge)
                .map(number -> new UncountedAmount(read.get(), TOO_LARGE));
    }

    /** What is wrong with an amount of which is known that it is one. */
    static Optional<String> problem(BigDecimal amount) {
        return isTooLarge(amount) ? Optional.of(TOO_LARGE) : Optional.empty();
    }

    /** What is wrong with a currency's code. */
    static Optional<String> problem(String currency) {
        return currency(currency).isPresent() ? Optional.empty() : Optional.of(NO_CURRENCY);
    }

    private static List<String> named(EventDefinition definition) {
        return definition.amountProperty().map(List::of).orElse(USUAL);
    }

    private static boolean isThere(@Nullable Object value) {
        return value != null && !(value instanceof String text && text.isBlank());
    }

    private static boolean isTooLarge(BigDecimal number) {
        return number.abs().compareTo(MOST) > 0;
    }

    private static Stream<BigDecimal> decimals(List<String> names, Json properties) {
        return names.stream().flatMap(name -> decimal(properties.values().get(name)).stream());
    }

    private static Optional<BigDecimal> decimal(@Nullable Object value) {
        return switch (value) {
            case BigDecimal number -> Optional.of(number);
            case Double number when !Double.isFinite(number) -> Optional.empty();
            case Number number -> Optional.of(new BigDecimal(number.toString()));
            case String text when DECIMAL.matcher(text.strip()).matches() -> Optional.of(new BigDecimal(text.strip()));
            case null, default -> Optional.empty();
        };
    }

    /** The one named, the workspace's own where none is, empty where what is named is none. */
    private static Optional<Currency> currency(Json properties, Currency own) {
        return switch (properties.values().get(CURRENCY)) {
            case null -> Optional.of(own);
            case String code -> code.isBlank() ? Optional.of(own) : currency(code);
            default -> Optional.empty();
        };
    }

    private static Optional<Currency> currency(String code) {
        try {
            return Optional.of(Currency.getInstance(code.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException notACurrency) {
            return Optional.empty();
        }
    }
}
