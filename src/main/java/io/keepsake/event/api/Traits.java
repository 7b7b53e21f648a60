package io.keepsake.event.api;

import io.keepsake.customer.AttributeText;
import io.keepsake.customer.CheckedProfile;
import io.keepsake.customer.Profile;
import io.keepsake.customer.ProfileField;
import io.keepsake.customer.ProfileForm;
import io.keepsake.customer.ProfileProblem;
import io.keepsake.customer.ProfileRules;
import io.keepsake.platform.data.Json;
import io.keepsake.platform.personal.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the traits of a message as a profile: the specification's own names are known, all others are attributes. */
@Component
final class Traits {
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

    private final ProfileRules rules;

    Traits(ProfileRules rules) {
        this.rules = rules;
    }

    /**
     * What traits tell of a person.
     *
     * @param problems those that cannot be kept, and were left out
     */
    record Told(Profile profile, List<ProfileProblem> problems) {}

    Told read(Visit visit, Json traits) {
        if (traits.isEmpty()) {
            return new Told(Profile.EMPTY, List.of());
        }
        var texts = new EnumMap<ProfileField.System, String>(ProfileField.System.class);
        var attributes = new LinkedHashMap<String, AttributeText>();
        flat("", traits.values(), (name, value) -> put(name, value, texts, attributes));
        splitName(attributes, texts);
        return checked(visit, texts, attributes, new ArrayList<>());
    }

    /** What cannot be kept is left out, and the rest read again: one look finds one problem of a field. */
    private Told checked(
            Visit visit,
            Map<ProfileField.System, String> texts,
            Map<String, AttributeText> attributes,
            List<ProfileProblem> problems) {
        return switch (rules.check(visit.key().workspace(), ProfileForm.of(texts, attributes))) {
            case CheckedProfile.Valid(Profile profile) -> new Told(profile, problems);
            case CheckedProfile.Invalid(List<ProfileProblem> found) -> {
                problems.addAll(found);
                found.forEach(problem -> drop(problem.field(), texts, attributes));
                yield checked(visit, texts, attributes, problems);
            }
        };
    }

    private static void drop(
            ProfileField field, Map<ProfileField.System, String> texts, Map<String, AttributeText> attributes) {
        var dropped = switch (field) {
            case ProfileField.System system -> texts.remove(system) != null;
            case ProfileField.Custom(String name) -> attributes.remove(name) != null;
        };
        if (!dropped) {
            // its name is read with other space around it than it was sent with
            attributes.clear();
        }
    }

    private interface Found {
        void trait(String name, Object value);
    }

    private static void flat(String within, Map<?, ?> traits, Found found) {
        traits.forEach((name, value) -> {
            var path = within.isEmpty() ? name.toString() : within + "." + name;
            switch (value) {
                case Map<?, ?> object -> flat(path, object, found);
                case List<?> list ->
                    found.trait(
                            path,
                            list.stream()
                                    .filter(item -> !(item instanceof Map) && !(item instanceof List))
                                    .map(Traits::text)
                                    .collect(Collectors.joining(", ")));
                default -> found.trait(path, value);
            }
        });
    }

    private static void put(
            String name, Object value, Map<ProfileField.System, String> texts, Map<String, AttributeText> attributes) {
        var known = KNOWN.get(name);
        if (known == null) {
            attributes.put(name, new AttributeText(ValueType.of(value).orElse(ValueType.TEXT), text(value)));
        } else if (!texts.containsKey(known)) {
            texts.put(known, text(value));
        }
    }

    /** Who sends the whole name only, first names first. */
    private static void splitName(Map<String, AttributeText> attributes, Map<ProfileField.System, String> texts) {
        var whole = attributes.remove("name");
        if (whole != null
                && !texts.containsKey(ProfileField.System.FIRST_NAME)
                && !texts.containsKey(ProfileField.System.LAST_NAME)) {
            var name = whole.text().strip();
            var last = name.lastIndexOf(' ');
            texts.put(ProfileField.System.FIRST_NAME, last < 0 ? name : name.substring(0, last));
            texts.put(ProfileField.System.LAST_NAME, last < 0 ? "" : name.substring(last + 1));
        }
    }

    private static String text(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }
}
