package io.keepsake.platform.start;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a container or a load balancer whether this Keepsake can serve: whether it reaches its database. */
@RestController
final class HealthEndpoint {
    static final String PATH = "/health";

    private final JdbcClient sql;

    HealthEndpoint(JdbcClient sql) {
        this.sql = sql;
    }

    @GetMapping(PATH)
    ResponseEntity<String> health() {
        try {
            sql.sql("select 1").query().singleValue();
            return ResponseEntity.ok("ok");
        } catch (DataAccessException e) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body("no database");
        }
    }
}
