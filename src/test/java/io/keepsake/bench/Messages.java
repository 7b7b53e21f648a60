package io.keepsake.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a shop's servers tell: registered customers doing things just now. */
final class Messages {
    private final Crowd crowd;
    /** Never the same: a message that came before would not be taken again. */
    private final Random random = new Random();

    Messages(Crowd crowd) {
        this.crowd = crowd;
    }

    /** The body of a request, as the public client libraries write it. */
    byte[] batch(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> message())
                .collect(Collectors.joining(",", "{\"batch\":[", "]}"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String message() {
        return """
                {"type":"track","messageId":"%s","userId":"%s","timestamp":"%s","event":"%s","properties":{%s},\
                "context":{"library":{"name":"@segment/analytics-node","version":"2.3.0"}}}""".formatted(
                        new UUID(random.nextLong(), random.nextLong()),
                        Crowd.systemId(crowd.registered(random.nextLong(Integer.MAX_VALUE))),
                        Instant.now().minusMillis(random.nextLong(60_000)),
                        random.nextInt(10) == 0 ? "Order Completed" : "Product Viewed",
                        properties());
    }

    private String properties() {
        return "\"product\":\"Product %d\",\"quantity\":%d,\"price\":%d.5,\"total\":%d.5"
                .formatted(random.nextInt(500), 1 + random.nextInt(3), random.nextInt(90), random.nextInt(200));
    }
}
