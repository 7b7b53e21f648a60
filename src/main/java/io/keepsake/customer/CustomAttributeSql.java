package io.keepsake.customer;

import io.keepsake.platform.data.Json;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A condition on one custom attribute as SQL on {@code c.attributes}. A value of another type than the condition expects
 * is as good as none.
 */
final class CustomAttributeSql {
    private final String name;
    private final ZoneId zone;
    private final Bindings bindings;
    private final String boundName;
    private final String text;

    CustomAttributeSql(String name, ZoneId zone, Bindings bindings) {
        this.name = name;
        this.zone = zone;
        this.bindings = bindings;
        boundName = bindings.bind(name);
        text = "(c.attributes ->> " + boundName + ")";
    }

    String holds(Condition condition) {
        return switch (condition.operator()) {
            // the index finds candidates; looking at each customer, the first part is the cheaper one
            case IS -> "((" + equals(condition) + ") and (" + candidate(condition) + "))";
            case IS_NOT -> "(not (" + equals(condition) + "))";
            case CONTAINS ->
                "(lower(" + text + ") like lower(" + bindings.bind(Likeness.contains(condition.value())) + ")) is true";
            case IS_SET -> "(" + text + " is not null)";
            case IS_NOT_SET -> "(" + text + " is null)";
            case MORE -> compares(">", condition);
            case LESS -> compares("<", condition);
            case BEFORE -> compares("<", condition.day().orElseThrow());
            case AFTER -> compares(">=", condition.day().orElseThrow().plusDays(1));
        };
    }

    /** As text in any case, as a number however it is written, or as a moment on that day. */
    private String equals(Condition condition) {
        var asText = "(lower(" + text + ") = lower(" + bindings.bind(condition.value()) + ")) is true";
        var asNumber = condition.number().map(number -> "c.attributes @> " + json(number) + "::jsonb");
        return asText
                + asNumber.or(() -> condition.day().map(this::on))
                        .map(other -> " or " + other)
                        .orElse("");
    }

    /** True of all that equal it, and found by the index, which holds the attributes in lower case. */
    private String candidate(Condition condition) {
        var meanings = new ArrayList<Object>();
        meanings.add(condition.value());
        condition.number().ifPresent(meanings::add);
        truth(condition.value()).ifPresent(meanings::add);
        return meanings.stream()
                        .map(meaning -> "lower(c.attributes::text)::jsonb @> lower(" + json(meaning) + ")::jsonb")
                        .collect(Collectors.joining(" or "))
                + condition.day().map(day -> " or " + on(day)).orElse("");
    }

    private static Optional<Boolean> truth(String value) {
        return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false")
                ? Optional.of(Boolean.valueOf(value))
                : Optional.empty();
    }

    private String on(LocalDate day) {
        return "(" + compares(">=", day) + " and " + compares("<", day.plusDays(1)) + ")";
    }

    /** Days of ten characters compare with the day, moments in UTC with its first one; both as text, being ISO 8601. */
    private String compares(String comparison, LocalDate day) {
        var start = day.atStartOfDay(zone).toInstant().toString();
        return "(case length(%s) when 10 then %s %s %s when 20 then %s %s %s else false end and %s < ':')"
                .formatted(
                        text,
                        text,
                        comparison,
                        bindings.bind(day.toString()),
                        text,
                        comparison,
                        bindings.bind(start),
                        text);
    }

    private String compares(String comparison, Condition condition) {
        return "(case jsonb_typeof(c.attributes -> %s) when 'number' then %s::numeric %s %s else false end)"
                .formatted(
                        boundName,
                        text,
                        comparison,
                        bindings.bind(condition.number().orElseThrow()));
    }

    private String json(Object value) {
        return bindings.bind(new Json(Map.of(name, value)).toString());
    }
}
