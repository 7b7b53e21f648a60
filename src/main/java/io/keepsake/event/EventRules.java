package io.keepsake.event;

import io.keepsake.platform.data.Json;
import io.keepsake.platform.text.PlainCharacters;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an event must be like to be taken. Problems are sentences for the person who sent it. */
public final class EventRules {
    /** Real data reaches back to the first shops of the web; what is older is a date read wrongly. */
    public static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    /** Clocks of senders run ahead, but not by more than that. */
    public static final Duration AHEAD = Duration.ofDays(1);

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_MESSAGE_ID = 200;
    private static final int MOST_BYTES = 32 * 1024;
    private static final int DEEPEST = 10;
    private static final int MOST_DIGITS = 300;

    private EventRules() {}

    /** What is wrong with an event, as sentences; nothing with one that can be taken. */
    static List<String> problems(IncomingEvent event, Instant now) {
        return problems(event.name(), event.occurredAt(), event.properties(), event.messageId(), now);
    }

    /** What is wrong with an event whose customer may not be known yet, as sentences. */
    public static List<String> problems(
            String name, Instant occurredAt, Json properties, Optional<String> messageId, Instant now) {
        return check(name, occurredAt, properties, messageId, now).stream()
                .map(EventProblem::reason)
                .toList();
    }

    /**
     * What is wrong with an event whose customer may not be known yet; nothing with one that can be taken.
     *
     * @param now the moment to which "ahead" refers
     */
    public static List<EventProblem> check(
            String name, Instant occurredAt, Json properties, Optional<String> messageId, Instant now) {
        var problems = new ArrayList<EventProblem>();
        nameProblem(name.strip())
                .map(reason -> EventProblem.of(EventProblem.Part.NAME, reason))
                .ifPresent(problems::add);
        timeProblem(occurredAt, now)
                .map(reason -> EventProblem.of(EventProblem.Part.TIME, reason))
                .ifPresent(problems::add);
        messageId
                .flatMap(EventRules::messageIdProblem)
                .map(reason -> EventProblem.of(EventProblem.Part.MESSAGE_ID, reason))
                .ifPresent(problems::add);
        propertiesProblem(properties).ifPresent(problems::add);
        return problems;
    }

    /** What is wrong with an amount in major units, of which the sender says that it is one. */
    public static Optional<String> amountProblem(BigDecimal amount) {
        return EventAmount.problem(amount);
    }

    /** What is wrong with a currency, of which the sender says that it is one. */
    public static Optional<String> currencyProblem(String code) {
        return EventAmount.problem(code);
    }

    private static Optional<String> nameProblem(String name) {
        if (name.isEmpty()) {
            return Optional.of("The event has no name.");
        }
        if (name.length() > LONGEST_NAME) {
            return Optional.of("The event's name is longer than " + LONGEST_NAME + " characters.");
        }
        return PlainCharacters.line(name)
                ? Optional.empty()
                : Optional.of("The event's name has characters that are no text.");
    }

    private static Optional<String> timeProblem(Instant occurredAt, Instant now) {
        if (occurredAt.isBefore(EARLIEST)) {
            return Optional.of("The time lies before 1990.");
        }
        return occurredAt.isAfter(now.plus(AHEAD))
                ? Optional.of("The time lies more than a day ahead.")
                : Optional.empty();
    }

    private static Optional<String> messageIdProblem(String id) {
        if (id.length() > LONGEST_MESSAGE_ID) {
            return Optional.of("The event's id is longer than " + LONGEST_MESSAGE_ID + " characters.");
        }
        return !PlainCharacters.storable(id)
                ? Optional.of("The event's id has characters that are no text.")
                : Optional.empty();
    }

    private static Optional<EventProblem> propertiesProblem(Json properties) {
        return problem(properties.values(), 1).or(() -> {
            var bytes = properties.toString().getBytes(StandardCharsets.UTF_8).length;
            return bytes > MOST_BYTES
                    ? Optional.of(inProperties("The properties are larger than 32 KB."))
                    : Optional.empty();
        });
    }

    private static EventProblem inProperties(String reason) {
        return EventProblem.of(EventProblem.Part.PROPERTIES, reason);
    }

    private static Optional<EventProblem> problem(@Nullable Object value, int depth) {
        if (depth > DEEPEST) {
            return Optional.of(inProperties("The properties are nested more than " + DEEPEST + " deep."));
        }
        return switch (value) {
            case String text
            when !PlainCharacters.storable(text) ->
                Optional.of(inProperties("A property has characters that are no text."));
            case BigDecimal number
            when Math.abs(number.precision() - (long) number.scale()) > MOST_DIGITS || number.scale() > MOST_DIGITS ->
                Optional.of(inProperties("A property has a number with more than " + MOST_DIGITS + " digits."));
            case Map<?, ?> object -> problemOfMember(object, depth);
            case List<?> list -> problemOfItem(list, depth);
            case null, default -> Optional.empty();
        };
    }

    private static Optional<EventProblem> problemOfMember(Map<?, ?> object, int depth) {
        for (var member : object.entrySet()) {
            var ofName = problem(member.getKey(), depth + 1);
            if (ofName.isPresent()) {
                return ofName;
            }
            var ofValue = problem(member.getValue(), depth + 1);
            if (ofValue.isPresent()) {
                return ofValue.map(problem -> problem.within(String.valueOf(member.getKey())));
            }
        }
        return Optional.empty();
    }

    private static Optional<EventProblem> problemOfItem(List<?> list, int depth) {
        for (int i = 0; i < list.size(); i++) {
            var found = problem(list.get(i), depth + 1);
            if (found.isPresent()) {
                return Optional.of(found.get().within(Integer.toString(i)));
            }
        }
        return Optional.empty();
    }
}
