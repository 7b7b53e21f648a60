package io.keepsake.platform.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.core.env.MapPropertySource;

class FreePortCheckTest {
    @Test
    void refusesAPortInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> check(String.valueOf(port)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageStartingWith("Port " + port + " is in use");
        }
    }

    @Test
    void refusesWhatIsNoPort() {
        assertThatThrownBy(() -> check("http")).isInstanceOf(CannotStart.class).hasMessageContaining("http");
        assertThatThrownBy(() -> check("65536")).isInstanceOf(CannotStart.class).hasMessageContaining("65536");
    }

    @Test
    void letsAnyFreePortBeUsed() {
        assertThatCode(() -> check("0")).doesNotThrowAnyException();
    }

    private static void check(String port) {
        try (var context = new AnnotationConfigServletWebServerApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource("test", Map.of("server.address", "127.0.0.1", "server.port", port)));
            new FreePortCheck().initialize(context);
        }
    }
}
