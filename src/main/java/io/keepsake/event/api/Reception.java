package io.keepsake.event.api;

import io.keepsake.account.Keys;
import io.keepsake.account.KnownKey;
import io.keepsake.event.Delivery;
import io.keepsake.event.MessageType;
import io.keepsake.event.Remark;
import io.keepsake.platform.http.BodyText;
import io.keepsake.platform.http.JsonDocument;
import io.keepsake.platform.http.JsonReading;
import io.keepsake.platform.http.Refused;
import io.keepsake.platform.workspace.Right;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Takes what a request brings: reads it, knows the sender, and hands it over. */
@Component
class Reception {
    private final Keys keys;
    private final DeliveryReader reader;
    private final RateLimit limit;
    private final Room room;
    private final Lanes lanes;

    Reception(Keys keys, DeliveryReader reader, RateLimit limit, Room room, Lanes lanes) {
        this.keys = keys;
        this.reader = reader;
        this.limit = limit;
        this.room = room;
        this.lanes = lanes;
    }

    /**
     * When this returns everything that can be taken is committed.
     *
     * @param type of the one message; empty for a batch
     * @throws Refused where nothing was taken
     * @throws IOException where the connection breaks
     */
    List<Remark> receive(HttpServletRequest request, Optional<MessageType> type, Admitted admitted) throws IOException {
        var receivedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        try (var place = room.enter(request)) {
            var document = JsonReading.read(BodyText.read(request));
            var key = admit(request, document);
            Origins.require(key, Origins.of(request));
            admitted.known(key);
            limit.spend(key.id(), type.isPresent() ? 1 : DeliveryReader.count(document));
            var visit = visit(request, document, key, receivedAt);
            return lanes.take(key, delivery(visit, document, type));
        }
    }

    /** Is told as soon as the sender is known and may send. */
    interface Admitted {
        void known(KnownKey key);
    }

    private KnownKey admit(HttpServletRequest request, JsonDocument document) {
        var key = KeyInRequest.find(request, document)
                .flatMap(keys::recognise)
                .orElseThrow(() -> Refused.with(
                        HttpStatus.UNAUTHORIZED,
                        "Send a valid key, as the user of basic authentication or as writeKey in the body."));
        if (!key.rights().contains(Right.COLLECT)) {
            throw Refused.with(HttpStatus.FORBIDDEN, "This key only reads.");
        }
        return key;
    }

    private static Visit visit(HttpServletRequest request, JsonDocument document, KnownKey key, Instant receivedAt) {
        var isPage = Origins.of(request).isPresent();
        return new Visit(
                key,
                receivedAt,
                new Fields(document.root(), "").moment("sentAt"),
                key.collecting().keepsNetworkData(),
                isPage ? Optional.ofNullable(request.getRemoteAddr()) : Optional.empty(),
                isPage ? Optional.ofNullable(request.getHeader("User-Agent")) : Optional.empty());
    }

    private Delivery delivery(Visit visit, JsonDocument document, Optional<MessageType> type) {
        return type.map(only -> reader.single(visit, document, only)).orElseGet(() -> reader.batch(visit, document));
    }
}
