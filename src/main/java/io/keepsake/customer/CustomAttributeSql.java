package io.keepsake.customer;

import io.keepsake.platform.data.Json;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * A condition on one custom attribute as SQL on {@code c.attributes}. An attribute need not have the type that the
 * condition expects: then it does not hold.
 */
final class CustomAttributeSql {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final String name;
    private final ZoneId zone;
    private final Bindings bindings;
    private final String text;

    CustomAttributeSql(String name, ZoneId zone, Bindings bindings) {
        this.name = name;
        this.zone = zone;
        this.bindings = bindings;
        this.text = "(c.attributes ->> " + bindings.bind(name) + ")";
    }

    String holds(Condition condition) {
        return switch (condition.operator()) {
            case IS -> is(condition);
            case IS_NOT -> "(not " + is(condition) + ")";
            case CONTAINS ->
                "(lower(" + text + ") like lower(" + bindings.bind(Likeness.contains(condition.value())) + ")) is true";
            case IS_SET -> "(" + text + " is not null)";
            case IS_NOT_SET -> "(" + text + " is null)";
            case MORE -> compared(">", condition);
            case LESS -> compared("<", condition);
            case BEFORE -> earlierThan(condition.day().orElseThrow(), "<");
            case AFTER -> earlierThan(condition.day().orElseThrow().plusDays(1), ">=");
        };
    }

    /** The containment finds candidates by the index, in lower case; what follows decides. */
    private String is(Condition condition) {
        var meanings = new ArrayList<Object>();
        meanings.add(condition.value());
        condition.number().ifPresent(meanings::add);
        if (condition.value().equalsIgnoreCase("true") || condition.value().equalsIgnoreCase("false")) {
            meanings.add(Boolean.valueOf(condition.value()));
        }
        var candidates = meanings.stream()
                .map(meaning -> "lower(c.attributes::text)::jsonb @> lower(" + json(meaning) + ")::jsonb")
                .collect(Collectors.joining(" or ", "(", ")"));
        var same = "(lower(" + text + ") = lower(" + bindings.bind(condition.value()) + ")) is true";
        var equal = condition
                .number()
                .map(number -> "(" + same + " or c.attributes @> " + json(number) + "::jsonb)")
                .orElse(same);
        var day = condition.day().map(this::onDay);
        var is = "(" + candidates + " and " + equal + ")";
        return day.map(moments -> "(" + is + " or " + moments + ")").orElse(is);
    }

    /** Moments of that day; the day itself is found as text. */
    private String onDay(LocalDate day) {
        return "(" + earlierThan(day, ">=") + " and " + earlierThan(day.plusDays(1), "<") + ")";
    }

    /** Days compare with the day, moments in UTC with its first moment; both as text, being ISO 8601. */
    private String earlierThan(LocalDate day, String comparison) {
        var start = day.atStartOfDay(zone).toInstant().toString();
        return "(case when " + text + " ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' then " + text + " " + comparison + " "
                + bindings.bind(day.toString()) + " when " + text + " ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T' then " + text
                + " "
                + comparison + " " + bindings.bind(start) + " else false end)";
    }

    private String compared(String comparison, Condition condition) {
        var path = "$." + MAPPER.writeValueAsString(name) + " ? (@ " + comparison + " $value)";
        var value = new Json(Map.of("value", condition.number().orElseThrow()));
        return "jsonb_path_exists(c.attributes, " + bindings.bind(path) + "::jsonpath, "
                + bindings.bind(value.toString()) + "::jsonb)";
    }

    private String json(Object value) {
        return bindings.bind(new Json(Map.of(name, value)).toString());
    }
}
