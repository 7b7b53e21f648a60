package io.keepsake.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;

/** One connection that stays open. */
final class Sender implements AutoCloseable {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final String authorization;

    Sender(int port, String key) {
        address = URI.create("http://127.0.0.1:" + port + "/v1/batch");
        authorization = "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes());
    }

    /** Returns when it is answered. @throws IllegalStateException where not all of it was taken */
    int send(byte[] body) {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Authorization", authorization)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            var reply = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (reply.statusCode() != 200 || reply.body().contains("pointer")) {
                throw new IllegalStateException("Not taken: " + reply.statusCode() + " " + reply.body());
            }
            return reply.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
