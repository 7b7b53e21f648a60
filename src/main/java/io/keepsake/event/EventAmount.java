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
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");
    /** In major units; thousands of them still fit the 64 bits of a total. */
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

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
        var named = definition.amountProperty().map(List::of).orElse(USUAL);
        return currency(properties, own)
                .flatMap(currency -> decimals(named, properties)
                        .filter(number -> !isTooLarge(number))
                        .findFirst()
                        .map(number -> definition.countsAs() == CountsAs.REFUND
                                ? number.abs().negate()
                                : number)
                        .map(number -> Money.ofMajor(number, currency)));
    }

    /** What keeps an event's amount from being counted, for the person who sent it. */
    static Optional<String> problem(Json properties) {
        if (USUAL.stream().noneMatch(properties.values()::containsKey)) {
            return Optional.empty();
        }
        if (currency(properties, Currency.getInstance("XXX")).isEmpty()) {
            return Optional.of("The currency is not one of the three-letter codes of ISO 4217, such as EUR.");
        }
        return decimals(USUAL, properties).anyMatch(EventAmount::isTooLarge)
                ? Optional.of("The amount is larger than 1,000,000,000,000.")
                : Optional.empty();
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
