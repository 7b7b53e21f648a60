package io.keepsake;

import io.keepsake.account.KeyScope;
import io.keepsake.account.KeySecret;
import io.keepsake.account.Keys;
import io.keepsake.platform.data.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A shop's program that sends to Keepsake over HTTP, as any program would. */
public final class Sender {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final int port;
    private final KeySecret key;

    private Sender(int port, KeySecret key) {
        this.port = port;
        this.key = key;
    }

    /** Sends with a new write key of the brand. */
    public static Sender of(World world, Keys keys, World.Brand brand, int port) {
        return new Sender(
                port,
                world.as(
                        brand.ada(),
                        () -> keys.createWriteKey(brand.id(), "Shop").secret()));
    }

    /** Sends with a new secret key of the brand. */
    public static Sender secret(World world, Keys keys, World.Brand brand, int port, KeyScope... scopes) {
        return new Sender(
                port,
                world.as(
                        brand.ada(),
                        () -> keys.createApiKey(brand.id(), "Server", Set.of(scopes))
                                .secret()));
    }

    public KeySecret key() {
        return key;
    }

    /** What came back. */
    public record Reply(int status, Map<String, List<String>> headers, String text) {
        public Json json() {
            return Json.parse(text);
        }

        /** "/batch/1/event: Say what happened" and so on. */
        public List<String> list(String name) {
            return ((List<?>) json().values().getOrDefault(name, List.of()))
                    .stream()
                            .map(each -> (Map<?, ?>) each)
                            .map(each -> each.get("pointer") + ": " + each.get("reason"))
                            .toList();
        }

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of(""))
                    .getFirst();
        }
    }

    public Reply send(String word, Map<String, Object> message) {
        return send(word, new Json(message).toString());
    }

    public Reply batch(List<Map<String, Object>> messages) {
        return send("batch", Map.of("batch", messages));
    }

    public Reply send(String word, String body) {
        return send(request(word)
                .header("Content-Type", "application/json")
                .header("Authorization", authorization())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Reply send(HttpRequest.Builder request) {
        try {
            var reply = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var headers = new LinkedHashMap<String, List<String>>();
            reply.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
            return new Reply(reply.statusCode(), headers, reply.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String word) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/" + word));
    }

    public String authorization() {
        return "Basic " + Base64.getEncoder().encodeToString((key.value() + ":").getBytes());
    }
}
