package io.keepsake.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What differs between two profiles of one customer: names of fields for the audit log, never values. */
final class ProfileChanges {
    private ProfileChanges() {}

    /** Labels of the fields that differ, then names of custom attributes in their order. */
    static List<String> fields(Profile before, Profile after) {
        var fields = new ArrayList<String>();
        note(fields, ProfileField.System.FIRST_NAME, before.firstName(), after.firstName());
        note(fields, ProfileField.System.LAST_NAME, before.lastName(), after.lastName());
        note(fields, ProfileField.System.EMAIL, before.email(), after.email());
        note(fields, ProfileField.System.MOBILE, before.mobile(), after.mobile());
        note(fields, ProfileField.System.SYSTEM_ID, before.systemId(), after.systemId());
        note(fields, ProfileField.System.LANGUAGE, before.language(), after.language());
        note(fields, ProfileField.System.CITY, before.city(), after.city());
        note(fields, ProfileField.System.COUNTRY, before.country(), after.country());
        fields.addAll(attributes(before, after));
        return fields;
    }

    private static void note(List<String> fields, ProfileField field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            fields.add(field.label());
        }
    }

    /** Names of custom attributes that differ, in their order. */
    static List<String> attributes(Profile before, Profile after) {
        var old = before.attributes().values();
        var changed = after.attributes().values();
        var names = new TreeSet<>(old.keySet());
        names.addAll(changed.keySet());
        return names.stream()
                .filter(name -> !AttributeValue.same(old.get(name), changed.get(name)))
                .toList();
    }
}
