package io.keepsake.platform.http;

import io.keepsake.platform.text.PlainCharacters;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON that anybody may have sent. What is no JSON at all, or more than is worth holding, is refused as a whole; a
 * name that comes twice, text that nobody can store, a number or a depth beyond all sense is noted as a flaw of the item
 * it stands in, and so is its length: of an item that is too long nothing more is kept.
 */
public final class JsonReading {
    private static final int NO_ITEM = -1;
    private static final int DEEPEST = 16;
    private static final int LONGEST_ITEM = 32 * 1024;
    private static final int MOST_ITEMS = 20_000;
    private static final int LONGEST_POINTER = 1_000;
    private static final String BATCH = "batch";

    /** Of a batch of 4 MB: its values are ten times as long on the average. */
    private static final int MOST_VALUES = 400_000;
    /** Of one object: many times what a customer may have. */
    private static final int MOST_VALUES_OF_ONE = 10_000;

    /** As much as an item can hold, so that what is beyond all sense in one is no reason to refuse the others. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(LONGEST_ITEM)
                    .maxNumberLength(LONGEST_ITEM)
                    .maxNameLength(LONGEST_ITEM)
                    .build())
            .build();

    private final String text;
    private final JsonParser parser;
    private final boolean keepsNulls;
    private final int mostValues;
    /** Names, and places in lists as numbers. */
    private final Deque<Object> path = new ArrayDeque<>();

    private final List<JsonDocument.Item> batch = new ArrayList<>();
    private Optional<JsonDocument.Flaw> flawOfAll = Optional.empty();
    private Optional<JsonDocument.Flaw> flawOfItem = Optional.empty();
    private int itemStart = NO_ITEM;
    private int values;

    private JsonReading(String text, JsonParser parser, boolean keepsNulls) {
        this.text = text;
        this.parser = parser;
        this.keepsNulls = keepsNulls;
        this.mostValues = keepsNulls ? MOST_VALUES_OF_ONE : MOST_VALUES;
    }

    /** Leaves nulls out of objects. @throws Refused where it is not one JSON object, or too much */
    public static JsonDocument read(String text) {
        return reading(text, false, JsonReading::document);
    }

    /** Has {@link JsonDocument#NULL} where an object says null. @throws Refused where it is not one small JSON object */
    public static JsonDocument readWithNulls(String text) {
        return reading(text, true, JsonReading::document);
    }

    /**
     * The text under a name of the outermost object, found without keeping anything of the rest.
     *
     * @throws Refused where the JSON is broken before it
     */
    public static Optional<String> find(String name, String text) {
        return reading(text, false, reading -> reading.text(name));
    }

    private static <T> T reading(String text, boolean keepsNulls, Function<JsonReading, T> what) {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            var reading = new JsonReading(text, parser, keepsNulls);
            try {
                return what.apply(reading);
            } catch (StreamConstraintsException tooMuch) {
                throw Refused.wrong(reading.pointer(), "Nested too deeply, or a name or number is too long.");
            } catch (JacksonException noJson) {
                throw Refused.wrong(
                        reading.pointer(),
                        "This is not JSON (line %d, column %d)."
                                .formatted(
                                        noJson.getLocation().getLineNr(),
                                        noJson.getLocation().getColumnNr()));
            }
        }
    }

    private JsonDocument document() {
        requireObject();
        var start = start();
        var root = object();
        var whole = new JsonDocument.Item(start, end(), flawOfAll);
        if (parser.nextToken() != null) {
            throw Refused.wrong("", "Send one JSON object, and nothing behind it.");
        }
        return new JsonDocument(text, root, whole, batch);
    }

    private Optional<String> text(String name) {
        requireObject();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var isIt = parser.currentName().equals(name);
            if (parser.nextToken() == JsonToken.VALUE_STRING && isIt) {
                return Optional.of(parser.getString());
            }
            parser.skipChildren();
        }
        return Optional.empty();
    }

    private void requireObject() {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw Refused.wrong("", "Send one JSON object.");
        }
    }

    private @Nullable Object value(JsonToken token) {
        if (++values > mostValues) {
            throw tooMuch("%,d values".formatted(mostValues));
        }
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
        var members = new LinkedHashMap<String, Object>();
        for (var token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
            if (isTooLong()) {
                passOver(JsonToken.END_OBJECT);
                break;
            }
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
        return members;
    }

    private List<Object> list() {
        if (path.size() == 1 && BATCH.equals(path.getFirst())) {
            return batch();
        }
        var values = new ArrayList<>();
        int position = 0;
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (isTooLong()) {
                passOver(JsonToken.END_ARRAY);
                break;
            }
            path.addLast(position++);
            var value = value(token);
            if (value != null) {
                values.add(value);
            }
            path.removeLast();
        }
        return values;
    }

    private List<Object> batch() {
        var values = new ArrayList<>();
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (batch.size() == MOST_ITEMS) {
                throw tooMuch("%,d messages".formatted(MOST_ITEMS));
            }
            path.addLast(values.size());
            itemStart = start();
            flawOfItem = Optional.empty();
            var value = value(token);
            // an item of the batch that is nothing still has its place
            values.add(value == null ? "" : value);
            batch.add(new JsonDocument.Item(itemStart, end(), flawOfItem));
            itemStart = NO_ITEM;
            path.removeLast();
        }
        return values;
    }

    private static Refused tooMuch(String most) {
        return Refused.with(HttpStatus.CONTENT_TOO_LARGE, "A request has at most " + most + ". Send smaller batches.");
    }

    private int start() {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    private int end() {
        return (int) parser.currentLocation().getCharOffset();
    }

    /** A character takes up one byte at least. */
    private boolean isTooLong() {
        return itemStart != NO_ITEM && start() - itemStart > LONGEST_ITEM;
    }

    private void passOver(JsonToken end) {
        for (var token = parser.currentToken(); token != end; token = parser.nextToken()) {
            parser.skipChildren();
        }
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
        var number = JsonNumber.read(digits);
        if (number.isEmpty()) {
            flaw("A number with more than " + JsonNumber.MOST_DIGITS + " digits.");
        }
        return number.orElse(null);
    }

    private void flaw(String reason) {
        if (itemStart == NO_ITEM) {
            flawOfAll = flawOfAll.or(() -> Optional.of(new JsonDocument.Flaw(pointerOr(""), reason)));
        } else {
            flawOfItem = flawOfItem.or(
                    () -> Optional.of(new JsonDocument.Flaw(pointerOr("/" + BATCH + "/" + batch.size()), reason)));
        }
    }

    /** Names that cannot be stored cannot be repeated either, and nobody reads very long ones. */
    private String pointerOr(String shorter) {
        var pointer = pointer();
        return pointer.length() <= LONGEST_POINTER && PlainCharacters.storable(pointer) ? pointer : shorter;
    }

    private String pointer() {
        return path.stream()
                .map(segment -> "/" + segment.toString().replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
