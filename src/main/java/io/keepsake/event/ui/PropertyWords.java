package io.keepsake.event.ui;

import io.keepsake.platform.data.Money;
import io.keepsake.platform.personal.ValueType;
import io.keepsake.platform.ui.Formats;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts names and values of properties in words.
 *
 * @param currency what amounts among them are in; empty where nothing says so
 * @param names what properties are called
 */
record PropertyWords(Formats formats, Optional<Currency> currency, PropertyNames names) {
    private static final Pattern SEAM = Pattern.compile(
            "(?<=[\\p{Ll}\\d])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|[_\\s]+|(?<=\\p{L})-(?=\\p{L})");
    private static final Set<String> SPELT_IN_CAPITALS =
            Set.of("id", "url", "uri", "sku", "ean", "ip", "utm", "os", "sms", "vat", "gtin", "isbn", "html");
    private static final Set<String> AMOUNTS = Set.of(
            "price", "amount", "total", "subtotal", "revenue", "tax", "shipping", "cost", "fee", "refund", "paid");
    private static final int MOST_DIGITS = 12;

    /** The words where a property of the object itself says what its amounts are in. */
    PropertyWords within(Map<?, ?> object) {
        return object.get("currency") instanceof String code
                ? currency(code)
                        .map(found -> new PropertyWords(formats, Optional.of(found), names))
                        .orElse(this)
                : this;
    }

    /** The words of what that property holds. */
    PropertyWords inside(String name) {
        return new PropertyWords(formats, currency, names.inside(name));
    }

    /** "line_items", "lineItems": "Line items". */
    static String label(String name) {
        var words = words(name)
                .map(word -> SPELT_IN_CAPITALS.contains(word) ? word.toUpperCase(Locale.ROOT) : word)
                .collect(Collectors.joining(" "));
        if (words.isEmpty()) {
            return name;
        }
        var first = words.codePointAt(0);
        return Character.toString(Character.toUpperCase(first)) + words.substring(Character.charCount(first));
    }

    /** A value in one line, also one that holds others. */
    String value(String name, @Nullable Object value) {
        return switch (value) {
            case null -> "–";
            case Boolean truth -> truth ? "Yes" : "No";
            case Number number -> number(name, new BigDecimal(number.toString()));
            case String text -> text(text);
            case List<?> list -> list.stream().map(each -> value(name, each)).collect(Collectors.joining(", "));
            case Map<?, ?> object -> inside(name).within(object).members(object);
            default -> value.toString();
        };
    }

    private String members(Map<?, ?> object) {
        return object.entrySet().stream()
                .map(member -> names.shown((String) member.getKey()) + ": "
                        + value((String) member.getKey(), member.getValue()))
                .collect(Collectors.joining("; "));
    }

    private String number(String name, BigDecimal number) {
        var isAmount = words(name)
                .reduce((one, next) -> next)
                .filter(AMOUNTS::contains)
                .isPresent();
        if (isAmount && currency.isPresent() && number.precision() <= MOST_DIGITS) {
            return formats.money(Money.ofMajor(number, currency.get()));
        }
        // an id is a number too: nothing is grouped, nothing rounded
        return number.precision() > MOST_DIGITS ? number.toString() : number.toPlainString();
    }

    private String text(String text) {
        if (ValueType.of(text).filter(ValueType.DATE::equals).isEmpty()) {
            return text.isBlank() ? "–" : text;
        }
        try {
            return date(text);
        } catch (DateTimeException otherForm) {
            return text;
        }
    }

    private String date(String text) {
        if (text.length() == 10) {
            return formats.day(LocalDate.parse(text));
        }
        var moment = text.replace(' ', 'T');
        // without an offset it is a time of day wherever it was written: as it stands
        return moment.matches(".*(Z|[+-]\\d{2}:?\\d{2}(:?\\d{2})?)$")
                ? formats.moment(OffsetDateTime.parse(moment).toInstant())
                : formats.day(LocalDateTime.parse(moment).toLocalDate()) + ", " + moment.substring(11, 16);
    }

    private static Stream<String> words(String name) {
        return SEAM.splitAsStream(name.strip())
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT));
    }

    private static Optional<Currency> currency(String code) {
        try {
            return Optional.of(Currency.getInstance(code.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException notACurrency) {
            return Optional.empty();
        }
    }
}
