package io.keepsake.event;

import io.keepsake.customer.Recognised;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The messages of some deliveries that had not come before, with whose each is. */
final class TakenMessages {
    private static final String NOT_TAKEN = "This value was not taken. An API key that may write is told why.";

    private final List<Message> messages;
    /** By the message itself: two requests may have sent the very same words. */
    private final Map<Message, Recognised> whose = new IdentityHashMap<>();

    private final Map<Message, UncountedAmount> uncounted = new IdentityHashMap<>();

    TakenMessages(List<Message> messages) {
        this.messages = messages;
    }

    List<Message> messages() {
        return messages;
    }

    void recognised(List<Recognised> all) {
        for (int i = 0; i < messages.size(); i++) {
            whose.put(messages.get(i), all.get(i));
        }
    }

    /** @param uncounted of each event, in their order, why its amount is not counted */
    void counted(List<Optional<UncountedAmount>> uncounted) {
        var each = uncounted.iterator();
        messages.stream()
                .filter(message -> message.activity().isPresent())
                .forEach(message -> each.next().ifPresent(why -> this.uncounted.put(message, why)));
    }

    boolean anyForgotten() {
        return whose.values().stream().anyMatch(Recognised::forgotten);
    }

    /** @param harmless what may be kept of somebody who was let go */
    List<IncomingEvent> events(IdentifyingProperties harmless) {
        return messages.stream()
                .flatMap(message -> message.activity().stream().map(activity -> event(message, activity, harmless)))
                .toList();
    }

    /** What there is to say of one delivery, by the place of what it is about. */
    Remarks remarks(Delivery delivery) {
        return new Remarks(remarks(delivery, this::remarks), remarks(delivery, this::openRemarks));
    }

    /** What senders ought to look at; of people who were let go nothing is kept. */
    List<ProblemRows.Row> conflicts() {
        return messages.stream()
                .filter(message -> whose(message).filter(Recognised::forgotten).isEmpty())
                .flatMap(message -> remarks(message).map(remark -> row(message, remark)))
                .toList();
    }

    private ProblemRows.Row row(Message message, Remark remark) {
        var namesForgotten = whose(message).stream()
                .flatMap(recognised -> recognised.conflicts().stream())
                .anyMatch(conflict -> conflict.cause() == Recognised.Cause.FORGOTTEN);
        return namesForgotten
                ? new ProblemRows.Row(message.place().withoutText(), remark, List.of())
                : new ProblemRows.Row(message.place(), remark, message.who().identifiers());
    }

    private static List<Remark> remarks(Delivery delivery, Function<Message, Stream<Remark>> ofMessage) {
        return Stream.concat(
                        delivery.rejected().stream().map(Rejected::remark),
                        delivery.messages().stream().flatMap(ofMessage))
                .toList();
    }

    private Stream<Remark> openRemarks(Message message) {
        return message.place().few(allOpen(message).toList()).stream();
    }

    private Stream<Remark> allOpen(Message message) {
        var conflicts = whose(message).stream()
                .flatMap(recognised -> recognised.conflicts().stream())
                .map(conflict -> remark(
                        message, conflict, conflict.cause() == Recognised.Cause.UNFIT ? conflict.reason() : NOT_TAKEN));
        return whose(message).isEmpty()
                ? Stream.empty()
                : Stream.of(message.remarks().stream(), conflicts, uncounted(message))
                        .flatMap(each -> each);
    }

    private static Remark remark(Message message, Recognised.Conflict conflict, String reason) {
        return message.conflict(conflict.part(), reason);
    }

    private Stream<Remark> remarks(Message message) {
        return message.place().few(all(message).toList()).stream();
    }

    private Stream<Remark> all(Message message) {
        var recognised = whose(message);
        if (recognised.isEmpty()) {
            return Stream.empty();
        }
        if (recognised.get().forgotten()) {
            return Stream.of(message.place()
                    .remark(
                            Remark.Kind.FORGOTTEN,
                            "",
                            "About somebody who was let go: kept as an anonymous visitor's, without what identifies."));
        }
        var conflicts =
                recognised.get().conflicts().stream().map(conflict -> remark(message, conflict, conflict.reason()));
        return Stream.of(message.remarks().stream(), conflicts, uncounted(message))
                .flatMap(each -> each);
    }

    private Stream<Remark> uncounted(Message message) {
        return Optional.ofNullable(uncounted.get(message)).stream()
                .map(why -> message.place()
                        .remark(
                                Remark.Kind.CONFLICTING,
                                Remark.pointer(why),
                                why.reason() + " The event is kept, and counts without an amount."));
    }

    private Optional<Recognised> whose(Message message) {
        return Optional.ofNullable(whose.get(message));
    }

    private IncomingEvent event(Message message, Message.Activity activity, IdentifyingProperties harmless) {
        var recognised = whose(message).orElseThrow();
        var properties = recognised.forgotten() ? harmless.without(activity.properties()) : activity.properties();
        return new IncomingEvent(
                recognised.customer(), activity.name(), message.occurredAt(), properties, message.messageId());
    }
}
