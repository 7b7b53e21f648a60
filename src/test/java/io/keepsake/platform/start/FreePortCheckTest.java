package io.keepsake.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mock.env.MockEnvironment;

class FreePortCheckTest {
    @Test
    void refusesAPortInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> check(String.valueOf(port), "0"))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageStartingWith("Port " + port + " is in use")
                    .hasMessageEndingWith("choose another one with PORT.");
            assertThatThrownBy(() -> check("0", String.valueOf(port)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageStartingWith("Port " + port + " is in use")
                    .hasMessageEndingWith("choose another one with KEEPSAKE_METRICS_PORT.");
        }
    }

    @Test
    void refusesWhatIsNoPort() {
        assertThatThrownBy(() -> check("http", "0"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("http");
        assertThatThrownBy(() -> check("0", "65536"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("65536");
    }

    @Test
    void letsAnyFreePortBeUsed() {
        assertThatCode(() -> check("0", "0")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"8080, 9080", "65000, 64000", "0, 0", "http, 0"})
    void givesTheMetricsAPortOfTheirOwn(String pages, String metrics) {
        var environment = new MockEnvironment().withProperty("server.port", pages);
        new MetricsPort().postProcessEnvironment(environment, new SpringApplication());
        assertThat(environment.getProperty(MetricsPort.PROPERTY)).isEqualTo(metrics);
    }

    @Test
    void takesTheChosenPortForTheMetrics() {
        var environment =
                new MockEnvironment().withProperty("server.port", "8080").withProperty("KEEPSAKE_METRICS_PORT", "9464");
        new MetricsPort().postProcessEnvironment(environment, new SpringApplication());
        assertThat(environment.getProperty(MetricsPort.PROPERTY)).isEqualTo("9464");
    }

    private static void check(String port, String metrics) {
        try (var context = new AnnotationConfigServletWebServerApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test",
                            Map.of(
                                    "server.address",
                                    "127.0.0.1",
                                    "server.port",
                                    port,
                                    "management.server.address",
                                    "127.0.0.1",
                                    MetricsPort.PROPERTY,
                                    metrics)));
            new FreePortCheck().initialize(context);
        }
    }
}
