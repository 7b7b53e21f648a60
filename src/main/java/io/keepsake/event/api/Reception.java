package io.keepsake.event.api;

import io.keepsake.account.KnownKey;
import io.keepsake.event.Delivery;
import io.keepsake.event.MessageType;
import io.keepsake.event.Remark;
import io.keepsake.platform.http.JsonDocument;
import io.keepsake.platform.http.JsonReading;
import io.keepsake.platform.http.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes what a request brings: reads it, knows the sender, and hands it over. */
@Component
class Reception {
    private final Doorkeeper doorkeeper;
    private final DeliveryReader reader;
    private final RateLimit limit;
    private final Lanes lanes;

    Reception(Doorkeeper doorkeeper, DeliveryReader reader, RateLimit limit, Lanes lanes) {
        this.doorkeeper = doorkeeper;
        this.reader = reader;
        this.limit = limit;
        this.lanes = lanes;
    }

    /**
     * When this returns everything that can be taken is committed.
     *
     * @param type of the one message; empty for a batch
     * @throws Refused where nothing was taken
     * @throws IOException where the connection breaks
     */
    List<Remark> receive(HttpServletRequest request, Optional<MessageType> type) throws IOException {
        var receivedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        try (var entry = doorkeeper.admit(request)) {
            var key = entry.key();
            Origins.require(key, Origins.of(request));
            var document = JsonReading.read(entry.text());
            limit.spend(key.id(), type.isPresent() ? 1 : DeliveryReader.count(document));
            var visit = visit(request, document, key, receivedAt);
            return lanes.take(key, delivery(visit, document, type));
        }
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
