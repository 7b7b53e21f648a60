package io.keepsake.platform.start;

import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a container or a load balancer how this Keepsake is: with 200, or 503 and a word. */
@RestController
final class HealthEndpoint {
    private final JdbcClient sql;
    private final ApplicationAvailability availability;

    HealthEndpoint(JdbcClient sql, ApplicationAvailability availability) {
        this.sql = sql;
        this.availability = availability;
    }

    /** Whether it runs; where not, only starting it again helps. */
    @GetMapping("/health/live")
    ResponseEntity<String> live() {
        return availability.getLivenessState() == LivenessState.CORRECT ? ok() : not("broken");
    }

    /** Whether it can serve just now: it has started, does not shut down, and reaches its database. */
    @GetMapping("/health/ready")
    ResponseEntity<String> ready() {
        if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
            return not("starting or stopping");
        }
        try {
            sql.sql("select 1").query().singleValue();
            return ok();
        } catch (DataAccessException e) {
            return not("no database");
        }
    }

    private static ResponseEntity<String> ok() {
        return ResponseEntity.ok("ok");
    }

    private static ResponseEntity<String> not(String why) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(why);
    }
}
