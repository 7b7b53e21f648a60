package io.keepsake.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.platform.data.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventRulesTest {
    private static final Instant NOW = Instant.parse("2026-03-03T12:00:00Z");
    private static final String LONE_SURROGATE = "\uD83D";

    @Test
    void findsNothingWrongWithAnEvent() {
        assertThat(problems(
                        "Purchased",
                        NOW,
                        Map.of("amount", 12.5, "note", "🌹", "gift", true, "items", List.of()),
                        "m-1"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t\n"})
    void wantsAName(String name) {
        assertThat(problems(name, NOW)).containsExactly("The event has no name.");
    }

    @Test
    void wantsAReadableName() {
        assertThat(problems("x".repeat(200), NOW)).isEmpty();
        assertThat(problems("x".repeat(201), NOW)).containsExactly("The event's name is longer than 200 characters.");
        assertThat(problems("a\u0000b", NOW)).containsExactly("The event's name has characters that are no text.");
        assertThat(problems("a\nb", NOW)).containsExactly("The event's name has characters that are no text.");
        assertThat(problems("a\u202eb", NOW)).containsExactly("The event's name has characters that are no text.");
        assertThat(problems("a" + LONE_SURROGATE, NOW))
                .containsExactly("The event's name has characters that are no text.");
    }

    @Test
    void wantsATimeBetween1990AndTomorrow() {
        assertThat(problems("x", Instant.parse("1990-01-01T00:00:00Z"))).isEmpty();
        assertThat(problems("x", Instant.parse("1989-12-31T23:59:59Z"))).containsExactly("The time lies before 1990.");
        assertThat(problems("x", NOW.plusSeconds(86_400))).isEmpty();
        assertThat(problems("x", NOW.plusSeconds(86_401))).containsExactly("The time lies more than a day ahead.");
    }

    @Test
    void wantsPropertiesThatCanBeKept() {
        assertThat(problems(Map.of("a", Map.of("b", List.of("x\u0000")))))
                .containsExactly("A property has characters that are no text.");
        assertThat(problems(Map.of("a" + LONE_SURROGATE, 1)))
                .containsExactly("A property has characters that are no text.");
        assertThat(problems(Map.of("a", new BigDecimal("1e400"))))
                .containsExactly("A property has a number with more than 300 digits.");
        assertThat(problems(Map.of("a", new BigDecimal("1e-400"))))
                .containsExactly("A property has a number with more than 300 digits.");
    }

    @Test
    void wantsPropertiesOfSomeSize() {
        assertThat(problems(Map.of("a", "x".repeat(32_760)))).isEmpty();
        assertThat(problems(Map.of("a", "x".repeat(32_761)))).containsExactly("The properties are larger than 32 KB.");
        assertThat(problems(Map.of("a", "ä".repeat(16_381)))).hasSize(1);
        assertThat(problems(nested(10))).isEmpty();
        assertThat(problems(nested(11))).containsExactly("The properties are nested more than 10 deep.");
    }

    @Test
    void leavesAmountsToWhatTheEventMeans() {
        assertThat(problems(Map.of("value", 50, "currency", "points"))).isEmpty();
        assertThat(problems(Map.of("total", "1000000001"))).isEmpty();
    }

    @Test
    void knowsAnAmountThatCanBeCounted() {
        assertThat(EventRules.amountProblem(new BigDecimal("1000000000"))).isEmpty();
        assertThat(EventRules.amountProblem(new BigDecimal("1000000001")))
                .contains("The amount is larger than 1,000,000,000.");
        assertThat(EventRules.currencyProblem("eur")).isEmpty();
        assertThat(EventRules.currencyProblem("Dollars"))
                .contains("The currency is not one of the three-letter codes of ISO 4217, such as EUR.");
    }

    @Test
    void wantsAReadableMessageId() {
        assertThat(problems("x", NOW, Map.of(), "m".repeat(201)))
                .containsExactly("The event's id is longer than 200 characters.");
        assertThat(problems("x", NOW, Map.of(), "m\u0000"))
                .containsExactly("The event's id has characters that are no text.");
    }

    private static List<String> problems(String name, Instant at) {
        return EventRules.problems(name, at, Json.EMPTY, Optional.empty(), NOW);
    }

    private static List<String> problems(Map<String, Object> properties) {
        return EventRules.problems("x", NOW, new Json(properties), Optional.empty(), NOW);
    }

    private static List<String> problems(String name, Instant at, Map<String, Object> properties, String messageId) {
        return EventRules.problems(name, at, new Json(properties), Optional.of(messageId), NOW);
    }

    private static Map<String, Object> nested(int depth) {
        var inner = new HashMap<String, Object>();
        if (depth > 2) {
            inner.put("a", nested(depth - 1));
        } else {
            inner.put("a", 1);
        }
        return inner;
    }
}
