package io.keepsake.customer;

import io.keepsake.platform.personal.ValueType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A profile as people type it and files bring it: text field by field, without surrounding space; blank is not known.
 *
 * @param attributes custom attributes by name, in the order of the form
 */
public record ProfileForm(
        @Size(max = 200, message = TOO_LONG) @PlainText String firstName,
        @Size(max = 200, message = TOO_LONG) @PlainText String lastName,
        @Size(max = 254, message = TOO_LONG) @PlainText String email,
        @Size(max = 200, message = TOO_LONG) @PlainText String mobile,
        @Size(max = 200, message = TOO_LONG) @PlainText String systemId,
        @Size(max = 100, message = TOO_LONG) @PlainText String language,
        @Size(max = 200, message = TOO_LONG) @PlainText String city,
        @Size(max = 200, message = TOO_LONG) @PlainText String country,
        Map<
                        @NotEmpty(message = "An attribute needs a name.")
                        @Size(max = 120, message = "An attribute's name has at most {max} characters.") @PlainText
                        String,
                        @Valid AttributeText>
                attributes) {
    private static final String TOO_LONG = "Longer than {max} characters.";

    public static final ProfileForm EMPTY = new ProfileForm("", "", "", "", "", "", "", "", Map.of());

    public ProfileForm {
        firstName = Blank.strip(firstName);
        lastName = Blank.strip(lastName);
        email = Blank.strip(email);
        mobile = Blank.strip(mobile);
        systemId = Blank.strip(systemId);
        language = Blank.strip(language);
        city = Blank.strip(city);
        country = Blank.strip(country);
        attributes = stripped(attributes);
    }

    /** From the columns of a file; a field that is absent is blank. */
    public static ProfileForm of(Map<ProfileField.System, String> texts, Map<String, AttributeText> attributes) {
        return new ProfileForm(
                texts.getOrDefault(ProfileField.System.FIRST_NAME, ""),
                texts.getOrDefault(ProfileField.System.LAST_NAME, ""),
                texts.getOrDefault(ProfileField.System.EMAIL, ""),
                texts.getOrDefault(ProfileField.System.MOBILE, ""),
                texts.getOrDefault(ProfileField.System.SYSTEM_ID, ""),
                texts.getOrDefault(ProfileField.System.LANGUAGE, ""),
                texts.getOrDefault(ProfileField.System.CITY, ""),
                texts.getOrDefault(ProfileField.System.COUNTRY, ""),
                attributes);
    }

    /**
     * The form filled with what is known, to be edited.
     *
     * @param known the workspace's attributes: they tell a date from a text that looks like one
     */
    public static ProfileForm of(Profile profile, Map<String, KnownAttribute> known) {
        var attributes = new LinkedHashMap<String, AttributeText>();
        profile.attributes()
                .values()
                .forEach((name, value) ->
                        attributes.put(name, new AttributeText(type(known.get(name), value), text(value))));
        return new ProfileForm(
                text(profile.firstName()),
                text(profile.lastName()),
                text(profile.email()),
                text(profile.mobile()),
                text(profile.systemId()),
                text(profile.language()),
                text(profile.city()),
                text(profile.country()),
                attributes);
    }

    /** What the field holds; blank is nothing. */
    public String text(ProfileField field) {
        return switch (field) {
            case ProfileField.Custom(String name) -> {
                var attribute = attributes.get(name);
                yield attribute == null ? "" : attribute.text();
            }
            case ProfileField.System.FIRST_NAME -> firstName;
            case ProfileField.System.LAST_NAME -> lastName;
            case ProfileField.System.EMAIL -> email;
            case ProfileField.System.MOBILE -> mobile;
            case ProfileField.System.SYSTEM_ID -> systemId;
            case ProfileField.System.LANGUAGE -> language;
            case ProfileField.System.CITY -> city;
            case ProfileField.System.COUNTRY -> country;
        };
    }

    private static ValueType type(@Nullable KnownAttribute known, Object value) {
        return known != null && AttributeValue.fits(known.type(), value)
                ? known.type()
                : AttributeValue.type(value).orElse(ValueType.TEXT);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static Map<String, AttributeText> stripped(Map<String, AttributeText> attributes) {
        if (attributes.isEmpty()) {
            return Map.of();
        }
        var stripped = new LinkedHashMap<String, AttributeText>();
        attributes.forEach((name, text) -> stripped.put(Blank.strip(name), text));
        return Collections.unmodifiableMap(stripped);
    }
}
