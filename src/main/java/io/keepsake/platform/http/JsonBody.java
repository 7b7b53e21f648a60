package io.keepsake.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A JSON object that a program sent, read strictly: what means nothing is refused, so that nothing is left out silently. */
public final class JsonBody {
    private final String text;
    private final Map<String, Object> members;
    private final Set<String> read = new HashSet<>();

    private JsonBody(String text, Map<String, Object> members) {
        this.text = text;
        this.members = members;
    }

    /**
     * @throws Refused where it is not one JSON object, or something in it cannot be kept
     * @throws IOException where the connection breaks
     */
    public static JsonBody of(HttpServletRequest request) throws IOException {
        var text = BodyText.receive(request).shortText();
        var document = JsonReading.readWithNulls(text);
        document.flaw().ifPresent(flaw -> {
            throw Refused.wrong(flaw.pointer(), flaw.reason());
        });
        return new JsonBody(text, document.root());
    }

    /** As it was sent. */
    public String text() {
        return text;
    }

    /** A text; blank where it says null, empty where it is not there. */
    public Optional<String> text(String name) {
        return member(name).map(value -> {
            if (value == JsonDocument.NULL) {
                return "";
            }
            if (value instanceof String said) {
                return said;
            }
            throw Refused.wrong("/" + name, "Send a text, or null.");
        });
    }

    /** A text that has to be there. */
    public String requireText(String name) {
        return text(name)
                .filter(said -> !said.isBlank())
                .orElseThrow(() -> Refused.wrong("/" + name, "This is needed."));
    }

    /** A whole number. */
    public Optional<Integer> number(String name) {
        return member(name).map(value -> {
            if (value instanceof Long number && number == number.intValue()) {
                return number.intValue();
            }
            throw Refused.wrong("/" + name, "Send a whole number.");
        });
    }

    /** An object of texts, numbers and true or false by name; what says null is blank. None where it is not there. */
    public Map<String, Object> values(String name) {
        var values = new LinkedHashMap<String, Object>();
        member(name).filter(value -> value != JsonDocument.NULL).ifPresent(value -> {
            if (!(value instanceof Map<?, ?> object)) {
                throw Refused.wrong("/" + name, "Send an object.");
            }
            object.forEach((member, each) -> values.put((String) member, value(name, (String) member, each)));
        });
        return values;
    }

    /** @throws Refused where there is anything that was not asked for */
    public void requireNothingElse() {
        members.keySet().stream()
                .filter(name -> !read.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refused.wrong(pointer(name), "This means nothing here.");
                });
    }

    private Optional<Object> member(String name) {
        read.add(name);
        return Optional.ofNullable(members.get(name));
    }

    private static Object value(String within, String name, Object value) {
        if (value == JsonDocument.NULL) {
            return "";
        }
        if (value instanceof Map || value instanceof List) {
            throw Refused.wrong(pointer(within) + pointer(name), "Send a text, a number, true, false or null.");
        }
        return value;
    }

    private static String pointer(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
