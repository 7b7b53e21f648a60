package io.keepsake.platform.http;

import io.keepsake.platform.text.PlainCharacters;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON that anybody may have sent. What is no JSON at all is refused as a whole; a name that comes twice, text
 * that nobody can store, a number or a depth beyond all sense is noted as a flaw of the item it stands in.
 */
public final class JsonReading {
    private static final int DEEPEST = 16;
    private static final int MOST_DIGITS = 300;
    private static final String BATCH = "/batch";

    /** Far beyond what is kept, and within what costs little to read. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(200)
                    .maxNumberLength(2_000)
                    .maxNameLength(10_000)
                    .build())
            .build();

    private final String text;
    private final JsonParser parser;
    private final Deque<String> path = new ArrayDeque<>();
    private final Map<String, JsonDocument.Item> items = new HashMap<>();
    private final Map<String, JsonDocument.Flaw> flaws = new HashMap<>();

    private final boolean keepsNulls;

    private JsonReading(String text, JsonParser parser, boolean keepsNulls) {
        this.text = text;
        this.parser = parser;
        this.keepsNulls = keepsNulls;
    }

    /** Leaves nulls out of objects. @throws Refused where it is not one JSON object */
    public static JsonDocument read(String text) {
        return read(text, false);
    }

    /** Has {@link JsonDocument#NULL} where an object says null. @throws Refused where it is not one JSON object */
    public static JsonDocument readWithNulls(String text) {
        return read(text, true);
    }

    private static JsonDocument read(String text, boolean keepsNulls) {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new JsonReading(text, parser, keepsNulls).document();
        }
    }

    private JsonDocument document() {
        try {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw Refused.wrong("", "Send one JSON object.");
            }
            var root = object();
            if (parser.nextToken() != null) {
                throw Refused.wrong("", "Send one JSON object, and nothing behind it.");
            }
            return new JsonDocument(root, items);
        } catch (StreamConstraintsException tooMuch) {
            throw Refused.wrong(pointer(), "Nested too deeply, or a name or number is too long.");
        } catch (JacksonException noJson) {
            throw Refused.wrong(
                    pointer(),
                    "This is not JSON (line %d, column %d)."
                            .formatted(
                                    noJson.getLocation().getLineNr(),
                                    noJson.getLocation().getColumnNr()));
        }
    }

    private @Nullable Object value(JsonToken token) {
        return switch (token) {
            case START_OBJECT ->
                path.size() > DEEPEST ? skip("Nested more than %d deep.".formatted(DEEPEST)) : object();
            case START_ARRAY -> path.size() > DEEPEST ? skip("Nested more than %d deep.".formatted(DEEPEST)) : list();
            case VALUE_STRING -> string(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private Map<String, Object> object() {
        var start = parser.currentTokenLocation().getCharOffset();
        var members = new LinkedHashMap<String, Object>();
        var isItem = isItem();
        for (var token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
            var name = string(parser.currentName());
            path.addLast(parser.currentName());
            var value = value(parser.nextToken());
            if (members.containsKey(name)) {
                flaw("This name comes twice.");
            } else if (value != null) {
                members.put(name, value);
            } else if (keepsNulls) {
                members.put(name, JsonDocument.NULL);
            }
            path.removeLast();
        }
        if (isItem) {
            note(text.substring((int) start, (int) parser.currentLocation().getCharOffset()));
        }
        return members;
    }

    private List<Object> list() {
        var values = new ArrayList<>();
        int position = 0;
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            path.addLast(Integer.toString(position++));
            var value = value(token);
            if (value != null || path.size() == 2) {
                // an item of the batch that is nothing still has its place
                values.add(value == null ? "" : value);
            }
            path.removeLast();
        }
        return values;
    }

    private @Nullable Object skip(String reason) {
        flaw(reason);
        parser.skipChildren();
        return null;
    }

    private String string(String value) {
        if (PlainCharacters.storable(value)) {
            return value;
        }
        flaw("Has characters that are no text: NUL, or half of a surrogate pair.");
        return "";
    }

    private @Nullable Object number(String digits) {
        if (digits.length() <= 18 && digits.chars().allMatch(c -> c == '-' || c >= '0' && c <= '9')) {
            return Long.valueOf(digits);
        }
        var number = decimal(digits);
        if (number.isEmpty()) {
            flaw("A number with more than " + MOST_DIGITS + " digits.");
        }
        return number.orElse(null);
    }

    private static Optional<BigDecimal> decimal(String digits) {
        try {
            var number = new BigDecimal(digits);
            var before = Math.abs(number.precision() - (long) number.scale());
            return before <= MOST_DIGITS && number.scale() <= MOST_DIGITS ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException exponentBeyondAllNumbers) {
            return Optional.empty();
        }
    }

    /** The outermost object, and those in the list under "batch". */
    private boolean isItem() {
        return path.isEmpty() || path.size() == 2 && path.getFirst().equals("batch");
    }

    private void note(String sent) {
        items.put(
                pointer(),
                new JsonDocument.Item(
                        sent, sent.getBytes(StandardCharsets.UTF_8).length, Optional.ofNullable(flaws.get(pointer()))));
    }

    private void flaw(String reason) {
        var pointer = pointer();
        var item = pointer.startsWith(BATCH + "/")
                ? BATCH + "/" + path.stream().skip(1).findFirst().orElse("")
                : "";
        flaws.putIfAbsent(item, new JsonDocument.Flaw(clean(pointer), reason));
    }

    /** Names that cannot be stored cannot be repeated either. */
    private static String clean(String pointer) {
        return PlainCharacters.storable(pointer) ? pointer : "";
    }

    private String pointer() {
        return path.stream()
                .map(segment -> "/" + segment.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
