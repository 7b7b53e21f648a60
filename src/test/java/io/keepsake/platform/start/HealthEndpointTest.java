package io.keepsake.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.AvailabilityState;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class HealthEndpointTest {
    @Test
    void isNotReadyWhileTheDatabaseIsAwayAndLivesOn() throws IOException {
        var health = new HealthEndpoint(away(), in(LivenessState.CORRECT, ReadinessState.ACCEPTING_TRAFFIC));
        assertThat(health.ready().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(health.ready().getBody()).isEqualTo("no database");
        assertThat(health.live().getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void isNotReadyWhileItStartsOrStops() throws IOException {
        var health = new HealthEndpoint(away(), in(LivenessState.CORRECT, ReadinessState.REFUSING_TRAFFIC));
        assertThat(health.ready().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(health.ready().getBody()).isEqualTo("starting or stopping");
    }

    @Test
    void saysWhenItIsBroken() throws IOException {
        var health = new HealthEndpoint(away(), in(LivenessState.BROKEN, ReadinessState.REFUSING_TRAFFIC));
        assertThat(health.live().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }

    /** A database on a port where nobody listens. */
    private static JdbcClient away() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return JdbcClient.create(new DriverManagerDataSource(
                    "jdbc:postgresql://127.0.0.1:" + free.getLocalPort() + "/keepsake", "nobody", ""));
        }
    }

    private static ApplicationAvailability in(AvailabilityState... states) {
        var availability = new ApplicationAvailabilityBean();
        for (var state : states) {
            availability.onApplicationEvent(new AvailabilityChangeEvent<>(availability, state));
        }
        return availability;
    }
}
