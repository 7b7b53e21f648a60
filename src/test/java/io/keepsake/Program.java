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
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A brand's program that works through the managing API over HTTP, as any program would. */
public final class Program {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final int port;
    private final KeySecret key;

    public Program(int port, KeySecret key) {
        this.port = port;
        this.key = key;
    }

    /** With a new API key of the brand, named "Shop system". */
    public static Program of(World world, Keys keys, World.Brand brand, int port, KeyScope... scopes) {
        return new Program(
                port,
                world.as(
                        brand.ada(),
                        () -> keys.createApiKey(brand.id(), "Shop system", Set.of(scopes))
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

        public @Nullable Object at(String name) {
            return json().values().get(name);
        }

        /** What one member of each object in a list says. */
        public List<Object> each(String list, String member) {
            return ((List<?>) json().values().getOrDefault(list, List.of()))
                    .stream().<Object>map(one -> ((Map<?, ?>) one).get(member)).toList();
        }

        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    /** @param path behind {@code /api/v1} */
    public Reply get(String path) {
        return send(request(path).GET());
    }

    /** @param headers names and values by turns */
    public Reply send(String method, String path, Map<String, ?> body, String... headers) {
        return send(method, path, new Json(Map.copyOf(body)).toString(), headers);
    }

    /** @param headers names and values by turns */
    public Reply send(String method, String path, String body, String... headers) {
        var request = request(path).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.method(method, BodyPublishers.ofString(body)));
    }

    public Reply send(HttpRequest.Builder request) {
        try {
            var reply = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Reply(reply.statusCode(), headers(reply), reply.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                .header("Authorization", "Bearer " + key.value());
    }

    private static Map<String, List<String>> headers(HttpResponse<?> reply) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(reply.headers().map());
        return headers;
    }
}
