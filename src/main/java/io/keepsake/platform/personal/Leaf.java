package io.keepsake.platform.personal;

import io.keepsake.platform.data.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value inside a JSON object and where it stands: what the data catalogue lists, and archiving looks at one by one.
 *
 * @param path names from the outside in, without positions in lists: {@code items.product}
 * @param value text, number or true/false
 */
public record Leaf(String path, Object value, ValueType type) {
    private static final int LONGEST_NAME = 60;
    private static final Pattern VALUE_AS_NAME = Pattern.compile(".*(@|\\d{5,}).*", Pattern.DOTALL);

    /** The values of a JSON object, in order; nulls are none. */
    public static List<Leaf> in(Json json) {
        var leaves = new ArrayList<Leaf>();
        walk("", json.values(), leaves::add);
        return leaves;
    }

    /**
     * The path of what stands under that name.
     *
     * <p>Where senders use values as names ({@code {"ada@example.com": 3}}) the catalogue must not remember them, so
     * anything like an email, a long number or a sentence is an asterisk in a path.
     *
     * @param parent path of the object that has the name; empty for the outermost
     */
    public static String path(String parent, String name) {
        var segment =
                name.length() > LONGEST_NAME || VALUE_AS_NAME.matcher(name).matches() ? "*" : name;
        return parent.isEmpty() ? segment : parent + "." + segment;
    }

    private static void walk(String path, @Nullable Object value, Consumer<Leaf> leaves) {
        switch (value) {
            case Map<?, ?> object -> object.forEach((name, held) -> walk(path(path, (String) name), held, leaves));
            case List<?> list -> list.forEach(held -> walk(path, held, leaves));
            case null -> {}
            default -> ValueType.of(value).ifPresent(type -> leaves.accept(new Leaf(path, value, type)));
        }
    }
}
