package io.keepsake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@KeepsakeTest
class ApplicationTest {
    @Autowired
    JdbcTemplate sql;

    @LocalServerPort
    int port;

    @LocalManagementPort
    int metricsPort;

    @Test
    void worksAsTheRoleThatOwnsNothing() {
        assertThat(sql.queryForObject("select current_user", String.class)).isEqualTo("keepsake_app");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready"})
    void tellsWhoeverWatchesThatItIsWell(String path) throws IOException, InterruptedException {
        var answer = look(port, path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("ok");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void countsForPrometheusOnAPortOfItsOwn() throws IOException, InterruptedException {
        assertThat(look(metricsPort, "/metrics").body())
                .contains("jvm_memory_used_bytes", "hikaricp_connections_active", "keepsake_messages_total");
        assertThat(look(port, "/metrics").body()).doesNotContain("jvm_memory_used_bytes");
    }

    private static HttpResponse<String> look(int port, String path) throws IOException, InterruptedException {
        try (var watcher = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .build();
            return watcher.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
