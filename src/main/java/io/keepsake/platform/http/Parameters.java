package io.keepsake.platform.http;

import io.keepsake.platform.text.PlainCharacters;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;

/** The parameters of an address, read strictly: what means nothing is refused, so that no filter is left out silently. */
public final class Parameters {
    public static final String LIMIT = "limit";
    public static final String CURSOR = "cursor";

    /** What a {@link JsonDocument.Flaw} begins with where a parameter of the address is wrong. */
    public static final String POINTER = "?";

    private static final int USUAL_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 200;

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /** @throws Refused where one of them has characters that are no text */
    public Parameters(Map<String, String[]> decoded) {
        decoded.forEach((name, all) -> {
            if (!PlainCharacters.storable(name)) {
                throw Refused.with(HttpStatus.BAD_REQUEST, "The name of a parameter has characters that are no text.");
            }
            if (!Arrays.stream(all).allMatch(PlainCharacters::storable)) {
                throw Refused.parameter(name, "Has characters that are no text.");
            }
            values.put(name, List.of(all));
        });
    }

    /** How many are asked for at once: 1 to 200, usually 50. */
    public int limit() {
        return text(LIMIT)
                .map(text ->
                        number(text).orElseThrow(() -> Refused.parameter(LIMIT, "A limit is a number from 1 to 200.")))
                .orElse(USUAL_LIMIT);
    }

    public Optional<String> cursor() {
        return text(CURSOR);
    }

    /** A moment as ISO 8601 has it, with its offset. */
    public Optional<Instant> moment(String name) {
        return text(name).map(text -> {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException none) {
                throw Refused.parameter(name, "Write a time with its offset, like 2026-05-03T08:15:00Z.");
            }
        });
    }

    /** All values of that name. */
    public List<String> texts(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** All but the limit and the cursor: what tells one list from another. */
    public Map<String, List<String>> asking() {
        var asking = new LinkedHashMap<>(values);
        asking.remove(LIMIT);
        asking.remove(CURSOR);
        return asking;
    }

    /** @throws Refused where there are others than the limit, the cursor and these */
    public void requireOnly(Set<String> known) {
        asking().keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw unknown(name);
                });
    }

    public static Refused unknown(String name) {
        return Refused.parameter(name, "This parameter, or its value, means nothing here.");
    }

    /** @throws Refused where it is there more than once */
    public void requireOnce(String name) {
        if (texts(name).size() > 1) {
            throw Refused.parameter(name, "Say this once.");
        }
    }

    private Optional<String> text(String name) {
        requireOnce(name);
        return texts(name).stream().findFirst();
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,3}")
                ? Optional.of(Integer.valueOf(text)).filter(limit -> limit >= 1 && limit <= HIGHEST_LIMIT)
                : Optional.empty();
    }
}
