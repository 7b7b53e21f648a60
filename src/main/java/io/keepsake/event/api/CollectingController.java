package io.keepsake.event.api;

import io.keepsake.event.MessageType;
import io.keepsake.event.Remark;
import io.keepsake.platform.http.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everything under {@code /v1}: what is sent there gets a small JSON object for an answer, whatever it is. */
@RestController
final class CollectingController {
    static final String PATHS = "/v1/**";

    private static final Logger LOG = LoggerFactory.getLogger(CollectingController.class);
    private static final String BASE = "/v1/";
    private static final Set<String> BATCH = Set.of("batch", "b");

    private final Reception reception;

    CollectingController(Reception reception) {
        this.reception = reception;
    }

    @RequestMapping(PATHS)
    ResponseEntity<Answer> receive(HttpServletRequest request) throws IOException {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setCacheControl("no-store");
        Origins.of(request).ifPresent(origin -> Origins.letRead(headers, origin));
        try {
            return taken(request, headers);
        } catch (Refused refused) {
            return refused(refused, headers);
        } catch (RuntimeException ours) {
            LOG.error("What a sender sent could not be taken in", ours);
            headers.set(HttpHeaders.RETRY_AFTER, "5");
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .headers(headers)
                    .body(Answer.refused("", "Nothing was taken, through no fault of yours. Send it again."));
        }
    }

    private ResponseEntity<Answer> taken(HttpServletRequest request, HttpHeaders headers) throws IOException {
        var word = word(request);
        var type = MessageType.of(word);
        if (type.isEmpty() && !BATCH.contains(word)) {
            throw Refused.with(
                    HttpStatus.NOT_FOUND, "There is nothing here. Send to /v1/batch, or to /v1/track and its like.");
        }
        if (!request.getMethod().equals("POST")) {
            headers.set(HttpHeaders.ALLOW, "POST");
            throw Refused.with(HttpStatus.METHOD_NOT_ALLOWED, "Send with POST.");
        }
        var remarks = reception.receive(request, type);
        requireTaken(type, remarks);
        return ResponseEntity.ok().headers(headers).body(Answer.taken(remarks));
    }

    /** One message alone is taken or it is not; of a batch the rest is, and the sender reads which were not. */
    private static void requireTaken(Optional<MessageType> type, List<Remark> remarks) {
        if (type.isPresent()) {
            remarks.stream()
                    .filter(remark -> remark.kind() == Remark.Kind.REJECTED)
                    .findFirst()
                    .ifPresent(remark -> {
                        throw Refused.wrong(remark.pointer(), remark.reason());
                    });
        }
    }

    private static String word(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var word = path.startsWith(BASE) ? path.substring(BASE.length()) : "";
        return word.endsWith("/") ? word.substring(0, word.length() - 1) : word;
    }

    private static ResponseEntity<Answer> refused(Refused refused, HttpHeaders headers) {
        refused.retryAfter()
                .map(Duration::toSeconds)
                .ifPresent(seconds -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, seconds))));
        if (refused.status() == HttpStatus.UNAUTHORIZED) {
            // not Basic, at which browsers would ask the visitors of a page for a password
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Key realm=\"Keepsake\"");
        }
        return ResponseEntity.status(refused.status())
                .headers(headers)
                .body(Answer.refused(refused.pointer(), refused.reason()));
    }
}
