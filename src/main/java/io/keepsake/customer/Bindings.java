package io.keepsake.customer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values on their way into a statement that is put together, each under a name of its own. */
final class Bindings {
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** How the statement names the value. */
    String bind(Object value) {
        var name = "v" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    Map<String, Object> values() {
        return Collections.unmodifiableMap(values);
    }
}
