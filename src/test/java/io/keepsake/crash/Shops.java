package io.keepsake.crash;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Four senders who send batch after batch, each again until it is acknowledged, as client libraries do. */
final class Shops implements AutoCloseable {
    private static final int SENDERS = 4;
    private static final int MESSAGES = 20;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String who;
    private final int port;
    private final String key;
    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final List<Thread> senders = new ArrayList<>();
    private volatile boolean closed;

    private Shops(String who, int port, String key) {
        this.who = who;
        this.port = port;
        this.key = key;
    }

    /** Begins to send. @param who the name of their events, and the beginning of their messages' ids */
    static Shops open(KeepsakeProcess keepsake, String who) {
        var answer = keepsake.ask("key").split(" ");
        var shops = new Shops(who, Integer.parseInt(answer[0]), answer[1]);
        for (int sender = 0; sender < SENDERS; sender++) {
            var first = sender;
            shops.senders.add(Thread.ofVirtual().start(() -> shops.send(first)));
        }
        return shops;
    }

    /** Ids of all messages that were sent at least once. */
    Collection<String> sent() {
        return sent;
    }

    Collection<String> acknowledged() {
        return acknowledged;
    }

    /** Waits for so many batches more. */
    void untilAcknowledged(int batches) {
        var enough = acknowledged.size() + batches * MESSAGES;
        await().atMost(Duration.ofMinutes(1)).until(() -> acknowledged.size() >= enough);
    }

    /** Waits until nobody sends any more, because nobody listens. */
    void untilCutOff() {
        senders.forEach(Shops::join);
    }

    /** Sends what was not acknowledged to the one who listens by now. */
    void sendAgain(KeepsakeProcess keepsake) {
        var left = sent.stream().filter(id -> !acknowledged.contains(id)).toList();
        sendAgain(keepsake, left.toArray(String[]::new));
    }

    void sendAgain(KeepsakeProcess keepsake, String... ids) {
        var now = keepsake.ask("key").split(" ");
        try {
            var reply = client.send(post(Integer.parseInt(now[0]), now[1], List.of(ids)), text());
            if (reply.statusCode() != 200) {
                throw new AssertionError(reply.statusCode() + " " + reply.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A line to Keepsake on which nothing was said yet. */
    Socket line() throws IOException {
        return new Socket("127.0.0.1", port);
    }

    /** A request as it goes over the line. */
    String request(String id) {
        var body = body(key, List.of(id));
        return "POST /v1/batch HTTP/1.1\r\nHost: keepsake\r\nContent-Type: application/json\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    /** Ends when each batch that was begun is acknowledged. */
    @Override
    public void close() {
        closed = true;
        senders.forEach(Shops::join);
    }

    private void send(int sender) {
        try {
            for (int batch = 0; !closed; batch++) {
                var first = batch * MESSAGES;
                var ids = IntStream.range(first, first + MESSAGES)
                        .mapToObj(i -> who + "-" + sender + "-" + i)
                        .toList();
                sent.addAll(ids);
                while (client.send(post(port, key, ids), text()).statusCode() != 200) {
                    Thread.sleep(Duration.ofMillis(100));
                }
                acknowledged.addAll(ids);
            }
        } catch (IOException nobodyListens) {
            // Keepsake was killed: what was sent last may be there or not
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest post(int port, String key, List<String> ids) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/batch"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body(key, ids)))
                .build();
    }

    /** The same people again and again, so that senders meet. */
    private String body(String key, List<String> ids) {
        return ids.stream()
                .map(id -> """
                        {"type": "track", "event": "%s", "userId": "buyer-%d", "messageId": "%s", "properties": {"message": "%s"}}
                        """.formatted(who, Math.floorMod(id.hashCode(), 50), id, id))
                .collect(Collectors.joining(",", "{\"writeKey\": \"" + key + "\", \"batch\": [", "]}"));
    }

    private static HttpResponse.BodyHandler<String> text() {
        return HttpResponse.BodyHandlers.ofString();
    }

    private static void join(Thread sender) {
        try {
            sender.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
