package io.keepsake.event.api;

import io.keepsake.customer.Sighting;
import io.keepsake.event.EventProblem;
import io.keepsake.event.EventRules;
import io.keepsake.event.Message;
import io.keepsake.event.MessageType;
import io.keepsake.event.Remark;
import io.keepsake.platform.data.Json;
import io.keepsake.platform.http.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads one message. */
@Component
final class MessageReader {
    private final Traits traits;
    private final Countries countries;

    MessageReader(Traits traits, Countries countries) {
        this.traits = traits;
        this.countries = countries;
    }

    /**
     * @param type what the address says it is; empty where the message itself does
     * @throws Refused where it cannot be taken
     */
    Message read(Visit visit, Message.Place place, Sent sent, Map<?, ?> members, Optional<MessageType> type) {
        requireSound(place, sent);
        var fields = new Fields(members, place.pointer());
        var what = type.orElseGet(() -> type(fields));
        var context = fields.object("context");
        var surroundings = new Surroundings(context, visit);
        var timestamp = fields.moment("timestamp");
        // where both come, the other one may be corrected already
        var original = fields.moment("originalTimestamp").or(() -> timestamp);
        var occurredAt = fields.moment("sentAt")
                .or(visit::sentAt)
                .flatMap(sentAt -> original.map(time -> corrected(time, sentAt, visit.receivedAt())))
                .or(() -> timestamp)
                .or(() -> original)
                .orElse(visit.receivedAt())
                .truncatedTo(ChronoUnit.MICROS);
        var told = what == MessageType.IDENTIFY ? told(visit, fields, context) : Traits.Told.NOTHING;
        var activity = activity(what, fields)
                .map(done -> new Message.Activity(
                        done.name(), with(done.properties(), surroundings, what, changed(original, occurredAt))));
        var message = new Message(
                place,
                fields.id("messageId"),
                who(what, fields, told, surroundings),
                occurredAt,
                activity,
                told.problems().stream()
                        .map(problem -> place.remark(
                                Remark.Kind.CONFLICTING,
                                told.pointers().getOrDefault(problem.field(), ""),
                                problem.message()))
                        .toList(),
                told.pointers());
        requireValid(message, what, visit, fields);
        return message;
    }

    private static void requireSound(Message.Place place, Sent sent) {
        if (sent.isTooLong()) {
            throw Refused.wrong(place.pointer(), "Larger than 32 KB.");
        }
        sent.flaw().ifPresent(flaw -> {
            throw Refused.wrong(flaw.pointer(), flaw.reason());
        });
    }

    private static MessageType type(Fields fields) {
        return fields.text("type")
                .flatMap(MessageType::of)
                .orElseThrow(() -> fields.wrong("type", "Has to be identify, track, page, screen, group or alias."));
    }

    /** Some clients put the traits of a person into the context. */
    private Traits.Told told(Visit visit, Fields fields, Json context) {
        return fields.members().containsKey("traits")
                ? traits.read(visit, "/traits", fields.object("traits"))
                : traits.read(visit, "/context/traits", context.object("traits"));
    }

    /** By our clock: as long ago as the sender's clock has it, whatever that one shows. */
    private static Instant corrected(Instant original, Instant sentAt, Instant receivedAt) {
        return receivedAt.minus(Duration.between(original, sentAt));
    }

    private static Optional<Instant> changed(Optional<Instant> original, Instant corrected) {
        return original.filter(time -> !time.equals(corrected));
    }

    private static Optional<Message.Activity> activity(MessageType type, Fields fields) {
        return switch (type) {
            case IDENTIFY, ALIAS -> Optional.empty();
            case TRACK ->
                Optional.of(new Message.Activity(
                        fields.text("event")
                                .orElseThrow(
                                        () -> fields.wrong("event", "Say what happened, such as Order Completed.")),
                        fields.object("properties")));
            case PAGE -> Optional.of(new Message.Activity("Page Viewed", named(fields)));
            case SCREEN -> Optional.of(new Message.Activity("Screen Viewed", named(fields)));
            case GROUP ->
                Optional.of(new Message.Activity(
                        "Group Joined",
                        with(
                                fields.object("traits"),
                                "group_id",
                                fields.id("groupId").orElseThrow(() -> fields.wrong("groupId", "Say which group.")))));
        };
    }

    private static Json named(Fields fields) {
        var properties = fields.object("properties");
        var withName =
                fields.text("name").map(name -> with(properties, "name", name)).orElse(properties);
        return fields.text("category")
                .map(category -> with(withName, "category", category))
                .orElse(withName);
    }

    private static Json with(Json properties, Surroundings surroundings, MessageType type, Optional<Instant> original) {
        var kept = surroundings.kept(original, type == MessageType.PAGE);
        return kept.isEmpty() ? properties : with(properties, "context", kept.values());
    }

    private static Json with(Json properties, String name, Object value) {
        return properties.with(new Json(Map.of(name, value)));
    }

    private Sighting who(MessageType type, Fields fields, Traits.Told told, Surroundings surroundings) {
        var systemId = fields.id("userId");
        var device = fields.id("anonymousId");
        if (systemId.isEmpty() && device.isEmpty()) {
            throw fields.wrong("userId", "Say who it was: a userId, or an anonymousId for a visitor not known yet.");
        }
        var former = type == MessageType.ALIAS ? fields.id("previousId") : Optional.<String>empty();
        if (type == MessageType.ALIAS && (systemId.isEmpty() || former.isEmpty())) {
            throw fields.wrong("previousId", "An alias needs a previousId and a userId.");
        }
        var seen = surroundings.seen(surroundings.address().flatMap(countries::of));
        return new Sighting(systemId, device, former, told.profile(), seen, surroundings.acquisition());
    }

    private static void requireValid(Message message, MessageType type, Visit visit, Fields fields) {
        var activity = message.activity().orElse(new Message.Activity("Identified", Json.EMPTY));
        EventRules.check(
                        activity.name(),
                        message.occurredAt(),
                        activity.properties(),
                        message.messageId(),
                        visit.receivedAt())
                .stream()
                .findFirst()
                .ifPresent(problem -> {
                    throw Refused.wrong(fields.pointer() + pointer(problem, type, fields), problem.reason());
                });
    }

    /** Where it was sent: what becomes a property may stand beside the properties. */
    private static String pointer(EventProblem problem, MessageType type, Fields fields) {
        return switch (problem.part()) {
            case NAME -> "/event";
            case TIME -> fields.members().containsKey("timestamp") ? "/timestamp" : "/originalTimestamp";
            case MESSAGE_ID -> "/messageId";
            case PROPERTIES -> fields.pointerIn(type == MessageType.GROUP ? "traits" : "properties", problem.pointer());
        };
    }
}
