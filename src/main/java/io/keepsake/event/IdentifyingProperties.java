package io.keepsake.event;

import io.keepsake.platform.data.Json;
import io.keepsake.platform.personal.Leaf;
import io.keepsake.platform.personal.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Takes out of an event whatever tells who somebody is. */
record IdentifyingProperties(Predicate<Leaf> identifying) {
    Json without(Json properties) {
        return new Json(object("", properties.values()));
    }

    private Map<String, Object> object(String path, Map<?, ?> members) {
        var rest = new LinkedHashMap<String, Object>();
        members.forEach((name, value) -> rest(Leaf.path(path, (String) name), value)
                // a name that may be a value itself is one
                .filter(kept -> !Leaf.path("", (String) name).equals("*"))
                .ifPresent(kept -> rest.put((String) name, kept)));
        return rest;
    }

    private Optional<Object> rest(String path, Object value) {
        return switch (value) {
            case Map<?, ?> members -> Optional.of(object(path, members));
            case List<?> items -> {
                List<Object> rest = new ArrayList<>();
                items.forEach(item -> rest(path, item).ifPresent(rest::add));
                yield Optional.of(rest);
            }
            default ->
                ValueType.of(value)
                        .map(type -> new Leaf(path, value, type))
                        .filter(identifying.negate())
                        .map(Leaf::value);
        };
    }
}
