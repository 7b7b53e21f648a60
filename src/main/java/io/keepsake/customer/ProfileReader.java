package io.keepsake.customer;

import io.keepsake.account.Workspace;
import io.keepsake.platform.data.Json;
import io.keepsake.platform.personal.ValueType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one form, and notes what cannot be read beside the problems that it was given. */
final class ProfileReader {
    /** Attributes of one customer: enough for any brand, few enough to show on a page. */
    static final int MOST_ATTRIBUTES = 255;

    private static final int LONGEST_QUOTE = 60;

    private final Workspace workspace;
    private final Map<ProfileField, String> problems;

    ProfileReader(Workspace workspace, Map<ProfileField, String> problems) {
        this.workspace = workspace;
        this.problems = problems;
    }

    Profile read(ProfileForm form) {
        return new Profile(
                known(form.firstName()),
                known(form.lastName()),
                email(form.email()),
                mobile(form.mobile()),
                known(form.systemId()),
                language(form.language()),
                known(form.city()),
                country(form.country()),
                attributes(form.attributes()));
    }

    private static @Nullable String known(String text) {
        return text.isEmpty() ? null : text;
    }

    private @Nullable String email(String text) {
        return read(ProfileField.System.EMAIL, text, EmailAddress::parse, " is not an email address.");
    }

    private @Nullable String mobile(String text) {
        return read(
                ProfileField.System.MOBILE,
                text,
                typed -> MobileNumber.parse(typed, workspace.country()),
                " is not a mobile number. Write it with its country code, like +49 1511 2345678.");
    }

    private @Nullable String language(String text) {
        return read(
                ProfileField.System.LANGUAGE, text, LanguageTag::parse, " is not a language code, like en or pt-BR.");
    }

    private @Nullable String country(String text) {
        return read(
                ProfileField.System.COUNTRY,
                text,
                CountryCode::parse,
                " is not a country. Write its English name or its two letters, like Germany or DE.");
    }

    private Json attributes(Map<String, AttributeText> attributes) {
        if (attributes.isEmpty()) {
            return Json.EMPTY;
        }
        var values = new LinkedHashMap<String, Object>();
        attributes.forEach((name, typed) -> {
            var field = new ProfileField.Custom(name);
            var value = read(
                    field,
                    typed.text(),
                    text -> AttributeValue.read(typed.type(), text, workspace.zone()),
                    not(typed.type()));
            if (value != null) {
                values.put(name, value);
            }
            if (values.size() > MOST_ATTRIBUTES) {
                problems.putIfAbsent(field, "A customer has at most " + MOST_ATTRIBUTES + " custom attributes.");
            }
        });
        return new Json(values);
    }

    private static String not(ValueType type) {
        return switch (type) {
            case TEXT -> " is not text.";
            case NUMBER -> " is not a number, like 1234.5.";
            case BOOLEAN -> " is neither true nor false.";
            case DATE -> " is not a date, like 2026-05-03 or 2026-05-03T14:30.";
        };
    }

    private <T> @Nullable T read(
            ProfileField field, String text, Function<String, Optional<T>> reading, String otherwise) {
        if (text.isEmpty() || problems.containsKey(field)) {
            return null;
        }
        var value = reading.apply(text);
        if (value.isEmpty()) {
            problems.put(field, quoted(text) + otherwise);
        }
        return value.orElse(null);
    }

    private static String quoted(String text) {
        var length = text.codePointCount(0, text.length());
        return length <= LONGEST_QUOTE
                ? "“" + text + "”"
                : "“" + text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + "…”";
    }
}
