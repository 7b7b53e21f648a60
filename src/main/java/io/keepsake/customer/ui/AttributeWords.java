package io.keepsake.customer.ui;

import io.keepsake.customer.CountryCode;
import io.keepsake.customer.Customer;
import io.keepsake.customer.KnownAttribute;
import io.keepsake.customer.LanguageTag;
import io.keepsake.customer.MobileNumber;
import io.keepsake.customer.Profile;
import io.keepsake.customer.ProfileField;
import io.keepsake.customer.ProfileForm;
import io.keepsake.platform.personal.ValueType;
import io.keepsake.platform.ui.Formats;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a customer's attributes in words: dates in the workspace's zone, true and false as yes and no. */
final class AttributeWords {
    private final Formats formats;
    private final Map<String, KnownAttribute> known;
    private final AttributeNames names;

    /** @param known the workspace's attributes: they tell a date from a text that looks like one */
    AttributeWords(Formats formats, Map<String, KnownAttribute> known) {
        this.formats = formats;
        this.known = known;
        this.names = new AttributeNames(known.values());
    }

    /** Those every customer can have, of this one what is known. */
    List<ShownAttribute> system(Customer customer) {
        var shown = new ArrayList<>(shown(Stream.of(ProfileField.System.values()), customer.profile()));
        shown.add(new ShownAttribute("Added", formats.day(customer.createdAt())));
        return shown;
    }

    /** The brand's own ones, by what they are called. */
    List<ShownAttribute> custom(Customer customer) {
        var fields = customer.profile().attributes().values().keySet().stream()
                .map(ProfileField.Custom::new)
                .sorted(Comparator.comparing(this::label, String.CASE_INSENSITIVE_ORDER));
        return shown(fields, customer.profile());
    }

    /** What the field is called. */
    String label(ProfileField field) {
        return names.of(field);
    }

    /** What the profile holds there; blank where it is nothing. */
    String of(ProfileField field, Profile profile) {
        return switch (field) {
            case ProfileField.System.MOBILE -> words(profile.mobile(), MobileNumber::format);
            case ProfileField.System.LANGUAGE -> words(profile.language(), LanguageTag::name);
            case ProfileField.System.COUNTRY -> words(profile.country(), CountryCode::name);
            case ProfileField.System system -> ProfileForm.of(profile, Map.of()).text(system);
            case ProfileField.Custom(String name) -> {
                var value = profile.attributes().values().get(name);
                yield value == null ? "" : words(value, type(name, value));
            }
        };
    }

    /** A value that no catalogue knows, such as where a customer came from. */
    String of(Object value) {
        return words(value, ValueType.of(value).orElse(ValueType.TEXT));
    }

    private ValueType type(String name, Object value) {
        var attribute = known.get(name);
        return attribute != null ? attribute.type() : ValueType.of(value).orElse(ValueType.TEXT);
    }

    private String words(@Nullable Object value, ValueType type) {
        return switch (value) {
            case null -> "";
            case Boolean truth -> truth ? "Yes" : "No";
            case BigDecimal number -> number.toPlainString();
            case String text -> type == ValueType.DATE ? date(text) : text;
            case List<?> many -> many.stream().map(one -> words(one, type)).collect(Collectors.joining(", "));
            case Map<?, ?> parts ->
                parts.entrySet().stream()
                        .map(part -> part.getKey() + ": " + words(part.getValue(), type))
                        .collect(Collectors.joining("; "));
            default -> value.toString();
        };
    }

    private String date(String text) {
        try {
            return text.length() == 10
                    ? formats.day(LocalDate.parse(text))
                    : formats.moment(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException otherForm) {
            return text;
        }
    }

    private List<ShownAttribute> shown(Stream<? extends ProfileField> fields, Profile profile) {
        return fields.map(field -> new ShownAttribute(label(field), of(field, profile)))
                .filter(attribute -> !attribute.text().isEmpty())
                .toList();
    }

    private static String words(@Nullable String value, UnaryOperator<String> words) {
        return value == null ? "" : words.apply(value);
    }
}
