package io.keepsake.customer;

import io.keepsake.platform.personal.ValueType;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a program says of a profile: the fields it names, and nothing of the others.
 *
 * @param texts by field; blank for what is to be unknown from now on
 * @param attributes custom attributes by name: text, number, true or false; blank text likewise
 */
public record ProfilePatch(Map<ProfileField.System, String> texts, Map<String, Object> attributes) {
    public ProfilePatch {
        texts = Map.copyOf(texts);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** The form with what is said filled in. @param known the workspace's attributes: they tell a date from a text */
    ProfileForm on(ProfileForm form, Map<String, KnownAttribute> known) {
        var filled = new LinkedHashMap<>(form.attributes());
        attributes.forEach((name, value) ->
                filled.put(Blank.strip(name), new AttributeText(type(known, Blank.strip(name), value), text(value))));
        return new ProfileForm(
                said(form, ProfileField.System.FIRST_NAME),
                said(form, ProfileField.System.LAST_NAME),
                said(form, ProfileField.System.EMAIL),
                said(form, ProfileField.System.MOBILE),
                said(form, ProfileField.System.SYSTEM_ID),
                said(form, ProfileField.System.LANGUAGE),
                said(form, ProfileField.System.CITY),
                said(form, ProfileField.System.COUNTRY),
                filled);
    }

    private String said(ProfileForm form, ProfileField.System field) {
        return texts.getOrDefault(field, form.text(field));
    }

    /** Text is what the workspace knows the attribute as; all else says itself what it is. */
    private static ValueType type(Map<String, KnownAttribute> known, String name, Object value) {
        var own = ValueType.of(value).orElse(ValueType.TEXT);
        return value instanceof String
                ? Optional.ofNullable(known.get(name)).map(KnownAttribute::type).orElse(own)
                : own;
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
