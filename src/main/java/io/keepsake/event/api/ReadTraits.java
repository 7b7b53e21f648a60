package io.keepsake.event.api;

import io.keepsake.customer.AttributeText;
import io.keepsake.customer.ProfileField;
import io.keepsake.customer.ProfileForm;
import io.keepsake.platform.personal.ValueType;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Traits by the fields they mean, and where each was sent: the specification's own names are known, all others are
 * attributes.
 */
final class ReadTraits {
    private static final Map<String, ProfileField.System> KNOWN = Map.ofEntries(
            Map.entry("firstName", ProfileField.System.FIRST_NAME),
            Map.entry("first_name", ProfileField.System.FIRST_NAME),
            Map.entry("firstname", ProfileField.System.FIRST_NAME),
            Map.entry("lastName", ProfileField.System.LAST_NAME),
            Map.entry("last_name", ProfileField.System.LAST_NAME),
            Map.entry("lastname", ProfileField.System.LAST_NAME),
            Map.entry("email", ProfileField.System.EMAIL),
            Map.entry("phone", ProfileField.System.MOBILE),
            Map.entry("mobile", ProfileField.System.MOBILE),
            Map.entry("language", ProfileField.System.LANGUAGE),
            Map.entry("city", ProfileField.System.CITY),
            Map.entry("address.city", ProfileField.System.CITY),
            Map.entry("country", ProfileField.System.COUNTRY),
            Map.entry("address.country", ProfileField.System.COUNTRY));

    private final Map<ProfileField.System, String> texts = new EnumMap<>(ProfileField.System.class);
    private final Map<String, AttributeText> attributes = new LinkedHashMap<>();
    private final Map<ProfileField, String> pointers = new HashMap<>();

    /** @param pointer to the traits, within the message */
    static ReadTraits of(String pointer, Map<?, ?> traits) {
        var read = new ReadTraits();
        read.flat("", pointer, traits);
        read.splitName();
        return read;
    }

    ProfileForm form() {
        return ProfileForm.of(texts, attributes);
    }

    /** To where each was sent. */
    Map<ProfileField, String> pointers() {
        return pointers;
    }

    void drop(ProfileField field) {
        var dropped = switch (field) {
            case ProfileField.System system -> texts.remove(system) != null;
            case ProfileField.Custom(String name) -> attributes.remove(name) != null;
        };
        if (!dropped) {
            // its name is read with other space around it than it was sent with
            attributes.clear();
        }
    }

    private void flat(String within, String pointer, Map<?, ?> traits) {
        traits.forEach((name, value) -> {
            var path = within.isEmpty() ? name.toString() : within + "." + name;
            var there = pointer + "/" + name.toString().replace("~", "~0").replace("/", "~1");
            switch (value) {
                case Map<?, ?> object -> flat(path, there, object);
                case List<?> list ->
                    put(
                            path,
                            there,
                            list.stream()
                                    .filter(item -> !(item instanceof Map) && !(item instanceof List))
                                    .map(ReadTraits::text)
                                    .collect(Collectors.joining(", ")));
                default -> put(path, there, value);
            }
        });
    }

    private void put(String name, String pointer, Object value) {
        var known = KNOWN.get(name);
        if (known == null) {
            attributes.put(name, new AttributeText(ValueType.of(value).orElse(ValueType.TEXT), text(value)));
            pointers.put(new ProfileField.Custom(name), pointer);
            pointers.putIfAbsent(new ProfileField.Custom(name.strip()), pointer);
        } else if (!texts.containsKey(known)) {
            texts.put(known, text(value));
            pointers.put(known, pointer);
        }
    }

    /** Who sends the whole name only, first names first. */
    private void splitName() {
        var whole = attributes.remove("name");
        if (whole != null
                && !texts.containsKey(ProfileField.System.FIRST_NAME)
                && !texts.containsKey(ProfileField.System.LAST_NAME)) {
            var name = whole.text().strip();
            var last = name.lastIndexOf(' ');
            texts.put(ProfileField.System.FIRST_NAME, last < 0 ? name : name.substring(0, last));
            texts.put(ProfileField.System.LAST_NAME, last < 0 ? "" : name.substring(last + 1));
            var there = pointers.getOrDefault(new ProfileField.Custom("name"), "");
            pointers.put(ProfileField.System.FIRST_NAME, there);
            pointers.put(ProfileField.System.LAST_NAME, there);
        }
    }

    private static String text(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }
}
