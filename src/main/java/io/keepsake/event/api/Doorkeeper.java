package io.keepsake.event.api;

import io.keepsake.account.Keys;
import io.keepsake.account.KnownKey;
import io.keepsake.platform.http.BodyText;
import io.keepsake.platform.http.Refused;
import io.keepsake.platform.workspace.Right;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Lets requests in. A key in the header is asked for before anything else is read, one in the body before anything else
 * of it is kept; and nothing takes up room before all of it has come.
 */
@Component
class Doorkeeper {
    private final Keys keys;
    private final Room room;

    Doorkeeper(Keys keys, Room room) {
        this.keys = keys;
        this.room = room;
    }

    /** What was let in: takes up room until it is closed. */
    record Entry(KnownKey key, String text, Room.Place place) implements AutoCloseable {
        @Override
        public void close() {
            place.close();
        }
    }

    /**
     * @throws Refused where the key opens nothing, or the body is none
     * @throws IOException where the connection breaks
     */
    Entry admit(HttpServletRequest request) throws IOException {
        var shown = KeyInRequest.inHeader(request).map(this::known);
        var body = BodyText.receive(request);
        var place = room.enter(shown.map(KnownKey::id), body.kilobytes());
        var isIn = false;
        try {
            var text = body.text();
            var key = shown.orElseGet(() -> known(KeyInRequest.inBody(text).orElse("")));
            place.passTo(key.id());
            isIn = true;
            return new Entry(key, text, place);
        } finally {
            if (!isIn) {
                place.close();
            }
        }
    }

    private KnownKey known(String sent) {
        var key = Optional.of(sent)
                .filter(text -> !text.isBlank())
                .flatMap(keys::recognise)
                .orElseThrow(() -> Refused.with(
                        HttpStatus.UNAUTHORIZED,
                        "Send a valid key, as the user of basic authentication or as writeKey in the body."));
        if (!key.rights().contains(Right.COLLECT)) {
            throw Refused.with(HttpStatus.FORBIDDEN, "This key only reads.");
        }
        return key;
    }
}
