package io.keepsake.event.api;

import io.keepsake.customer.EmailAddress;
import io.keepsake.customer.Identifier;
import io.keepsake.customer.MobileNumber;
import io.keepsake.event.Delivery;
import io.keepsake.event.Message;
import io.keepsake.event.MessageType;
import io.keepsake.event.Rejected;
import io.keepsake.event.Remark;
import io.keepsake.platform.http.JsonDocument;
import io.keepsake.platform.http.Refused;
import io.keepsake.platform.text.PlainCharacters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads all messages of a request: those that can be taken, and those that cannot with the reason. */
@Component
final class DeliveryReader {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryReader.class);

    private static final Pattern EMAIL_WITHIN =
            Pattern.compile("[^\\s@,;|<>\"':()\\\\]{1,64}@[^\\s@,;|<>\"':()\\\\]{1,200}\\.[^\\s@,;|<>\"':().\\\\]{2,}");

    private final MessageReader messages;

    DeliveryReader(MessageReader messages) {
        this.messages = messages;
    }

    /** How many messages a batch says it has. @throws Refused where it has no list of them */
    static int count(JsonDocument document) {
        if (!(document.root().get("batch") instanceof List<?> batch)) {
            throw Refused.wrong("/batch", "Has to be the list of messages.");
        }
        return batch.size();
    }

    /** Those of a batch. @throws Refused where what is wrong stands in none of them, and so may concern any */
    Delivery batch(Visit visit, JsonDocument document) {
        document.whole().flaw().ifPresent(flaw -> {
            throw Refused.wrong(flaw.pointer(), flaw.reason());
        });
        var taken = new ArrayList<Message>();
        var rejected = new ArrayList<Rejected>();
        var batch = (List<?>) document.root().getOrDefault("batch", List.of());
        for (int i = 0; i < batch.size(); i++) {
            read(visit, document, i, batch.get(i), taken, rejected);
        }
        return new Delivery(taken, rejected);
    }

    /** The one that the request is. */
    Delivery single(Visit visit, JsonDocument document, MessageType type) {
        var sent = new Sent(document, document.whole());
        var place = new Message.Place(0, "", sent.beginning());
        try {
            return new Delivery(List.of(read(visit, place, sent, document.root(), Optional.of(type))), List.of());
        } catch (Refused refused) {
            return new Delivery(List.of(), List.of(rejected(visit, place, refused, document.root())));
        }
    }

    private void read(
            Visit visit, JsonDocument document, int index, Object item, List<Message> taken, List<Rejected> rejected) {
        var pointer = "/batch/" + index;
        var sent = new Sent(document, document.batch().get(index));
        var place = new Message.Place(index, pointer, sent.beginning());
        if (item instanceof Map<?, ?> members) {
            try {
                taken.add(read(visit, place, sent, members, Optional.empty()));
            } catch (Refused refused) {
                rejected.add(rejected(visit, place, refused, members));
            }
        } else {
            rejected.add(rejected(visit, place, Refused.wrong(pointer, "Has to be an object."), Map.of()));
        }
    }

    /** What we cannot read through a fault of ours is one message, too. What it says is nobody's business in a log. */
    private Message read(Visit visit, Message.Place place, Sent sent, Map<?, ?> members, Optional<MessageType> type) {
        try {
            return messages.read(visit, place, sent, members, type);
        } catch (Refused refused) {
            throw refused;
        } catch (RuntimeException ours) {
            LOG.error(
                    "A message could not be read: {} {}",
                    ours.getClass().getName(),
                    Arrays.stream(ours.getStackTrace()).limit(5).toList());
            throw Refused.wrong(place.pointer(), "Cannot be read, through a fault of ours. It was not taken.");
        }
    }

    private static Rejected rejected(Visit visit, Message.Place place, Refused refused, Map<?, ?> members) {
        var remark = new Remark(Remark.Kind.REJECTED, place.index(), refused.pointer(), refused.reason());
        return new Rejected(place, remark, identifiers(visit, place.text(), members));
    }

    /** Whom it is about, as far as anyone can tell of something that is not as it should be. */
    private static List<Identifier> identifiers(Visit visit, String text, Map<?, ?> members) {
        var traits = members.get("traits") instanceof Map<?, ?> object ? object : Map.of();
        return Stream.of(
                        id(members.get("userId"), Identifier.Kind.SYSTEM_ID),
                        id(members.get("anonymousId"), Identifier.Kind.DEVICE),
                        email(text),
                        mobile(traits.get("phone"), visit))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Identifier> id(@Nullable Object value, Identifier.Kind kind) {
        return value instanceof String || value instanceof Number
                ? Optional.of(value.toString().strip())
                        .filter(id -> !id.isEmpty() && id.length() <= 200 && PlainCharacters.line(id))
                        .map(id -> new Identifier(kind, id))
                : Optional.empty();
    }

    private static Optional<Identifier> email(String text) {
        var found = EMAIL_WITHIN.matcher(text);
        return found.find()
                ? EmailAddress.parse(found.group())
                        .map(email -> new Identifier(Identifier.Kind.EMAIL, email.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    private static Optional<Identifier> mobile(@Nullable Object value, Visit visit) {
        return value instanceof String typed
                ? MobileNumber.parse(typed, visit.key().workspace().country())
                        .map(number -> new Identifier(Identifier.Kind.MOBILE, number))
                : Optional.empty();
    }
}
