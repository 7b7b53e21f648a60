package io.keepsake.platform.data;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON object as it stands in a {@code jsonb} column: strings, numbers, booleans, lists and objects by name.
 *
 * @param values in the order they were written; never changed
 */
public record Json(Map<String, Object> values) {
    public static final Json EMPTY = new Json(Map.of());
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};

    public Json {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Reads a JSON object. @throws tools.jackson.core.JacksonException where it is none */
    public static Json parse(String text) {
        return new Json(MAPPER.readValue(text, OBJECT));
    }

    /** A copy to change. */
    public SequencedMap<String, Object> toMap() {
        return new LinkedHashMap<>(values);
    }

    /** This object with the members of the other one, which win. */
    public Json with(Json other) {
        if (other.isEmpty()) {
            return this;
        }
        var members = toMap();
        members.putAll(other.values);
        return new Json(members);
    }

    /** The object under that name; empty where there is none. */
    public Json object(String name) {
        var members = new LinkedHashMap<String, Object>();
        if (values.get(name) instanceof Map<?, ?> object) {
            object.forEach((member, value) -> members.put((String) member, value));
        }
        return new Json(members);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The JSON text. */
    @Override
    public String toString() {
        return MAPPER.writeValueAsString(values);
    }
}
