package io.keepsake.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.KeepsakeTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Addresses so broken that no view is asked; a client library would not even send some of them. */
@KeepsakeTest
class ErrorPageTest {
    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {"/w/acme/customers?search=%ZZ", "/w/acme//customers", "/w/acme/customers;a=1", "/%00", "/w/a%5Cb"
            })
    void saysInPlainWordsThatTheAddressDoesNotWork(String address) throws IOException {
        assertThat(get(address)).contains("This address does not work").doesNotContain("Whitelabel", "Tomcat");
    }

    @Test
    void asksSearchEnginesToStayAway() throws IOException {
        assertThat(get("/robots.txt")).startsWith("HTTP/1.1 200").contains("Disallow: /");
    }

    private String get(String address) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            var request =
                    "GET " + address + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
