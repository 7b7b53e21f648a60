package io.keepsake.event.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.KeepsakeTest;
import io.keepsake.Sender;
import io.keepsake.World;
import io.keepsake.account.Keys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever sends much, or slowly, is in nobody else's way. */
@KeepsakeTest
@Timeout(60)
class CrowdTest {
    private static final int SLOW = 24;

    @Autowired
    World world;

    @Autowired
    Keys keys;

    @LocalServerPort
    int port;

    private World.Brand acme;
    private Sender shop;

    @BeforeEach
    void openShop() {
        acme = world.acme();
        shop = Sender.of(world, keys, acme, port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization: Basic bm9ib2R5Og==\r\n", ""})
    void slowSendersKeepNobodyOut(String authorization) throws IOException {
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < SLOW; i++) {
                var socket = new Socket("127.0.0.1", port);
                slow.add(socket);
                socket.getOutputStream()
                        .write(("POST /v1/batch HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                                        + authorization + "Content-Encoding: gzip\r\nContent-Length: 10000\r\n\r\nx")
                                .getBytes(StandardCharsets.US_ASCII));
            }
            var reply = shop.send(shop.request("page")
                    .header("Authorization", shop.authorization())
                    .header("Content-Encoding", "gzip")
                    .POST(BodyPublishers.ofByteArray(gzip("{\"userId\":\"c-1\"}"))));
            assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void tellsAKeyThatSendsTooMuchWhenToComeBackAndNoOther() throws IOException {
        var much = gzip("{\"batch\":[" + String.join(",", Collections.nCopies(20_000, "{}")) + "]}");
        var refused = shop.send(shop.request("batch")
                .header("Authorization", shop.authorization())
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(much)));
        for (int i = 0; i < 20 && refused.status() == 200; i++) {
            refused = shop.send(shop.request("batch")
                    .header("Authorization", shop.authorization())
                    .header("Content-Encoding", "gzip")
                    .POST(BodyPublishers.ofByteArray(much)));
        }
        assertThat(refused.status()).as(refused.text()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).matches("[1-9][0-9]?");
        var other = Sender.of(world, keys, acme, port);
        assertThat(other.send("page", Map.of("userId", "c-1")).status()).isEqualTo(200);
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(bytes)) {
            packing.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
