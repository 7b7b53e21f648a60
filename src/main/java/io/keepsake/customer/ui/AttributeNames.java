package io.keepsake.customer.ui;

import io.keepsake.customer.Attribute;
import io.keepsake.customer.KnownAttribute;
import io.keepsake.customer.ProfileField;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of attributes on the screen: what the workspace calls them, where it has a word of its own. */
final class AttributeNames {
    static final AttributeNames AS_SENT = new AttributeNames(List.of());

    private final Map<String, String> shown = new HashMap<>();

    /** @param known the workspace's attributes */
    AttributeNames(Collection<KnownAttribute> known) {
        var takers = new HashMap<String, Integer>();
        known.forEach(attribute -> takers.merge(attribute.shownAs(), 1, Integer::sum));
        known.forEach(attribute -> {
            var name = attribute.shownAs();
            // nobody could choose between two of the same name
            var isAlone = takers.getOrDefault(name, 0) == 1 || name.equals(attribute.name());
            shown.put(attribute.name(), isAlone ? name : name + " (" + attribute.name() + ")");
        });
    }

    /** @param name of a custom attribute */
    String of(String name) {
        return shown.getOrDefault(name, name);
    }

    String of(ProfileField field) {
        return field instanceof ProfileField.Custom(String name) ? of(name) : field.label();
    }

    String of(Attribute attribute) {
        return attribute instanceof Attribute.Custom(String name) ? of(name) : attribute.label();
    }
}
