package io.keepsake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@KeepsakeTest
class ApplicationTest {
    @Autowired
    JdbcTemplate sql;

    @LocalServerPort
    int port;

    @Test
    void worksAsTheRoleThatOwnsNothing() {
        assertThat(sql.queryForObject("select current_user", String.class)).isEqualTo("keepsake_app");
    }

    @Test
    void tellsWhoeverWatchesThatItIsWell() throws IOException, InterruptedException {
        try (HttpClient watcher = HttpClient.newHttpClient()) {
            HttpRequest look = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                    .build();
            HttpResponse<String> answer = watcher.send(look, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }
}
