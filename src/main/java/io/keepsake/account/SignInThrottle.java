package io.keepsake.account;

import io.keepsake.platform.secret.Secret;
import io.keepsake.platform.workspace.WithoutWorkspace;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Slows down whoever guesses passwords: by the email that is tried and by the address it comes from, known by keyed hashes
 * only. Nobody is locked out by another's failures for longer than a minute.
 *
 * <p>Each attempt counts as a failure from its beginning on, so that many at once win nothing; a success takes it back.
 */
@Repository
class SignInThrottle {
    private static final String PURPOSE = "sign-in throttle";
    private static final int FREE_PER_EMAIL = 3;
    // many people may share an address
    private static final int FREE_PER_ADDRESS = 20;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    /** After that long without an attempt the counting begins anew. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Secret secret;
    private final Clock clock;

    SignInThrottle(JdbcClient jdbc, Secret secret, Clock clock) {
        this.jdbc = jdbc;
        this.secret = secret;
        this.clock = clock;
    }

    /** Notes an attempt as failed until it succeeds. @throws TooManyAttempts where it came too early: then it is not noted */
    @WithoutWorkspace
    public Attempt begin(String email, String address) {
        // as fine as it is kept: one rounded up on its way to the database would lie ahead when it is read back
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var attempt =
                new Attempt(secret.hmac(PURPOSE, "email", email), secret.hmac(PURPOSE, "address", Network.of(address)));
        // always in this order, so that two attempts never wait for each other
        var byEmail = lock(attempt.email(), now);
        var byAddress = lock(attempt.address(), now);
        var open = byEmail.openAt().isAfter(byAddress.openAt()) ? byEmail.openAt() : byAddress.openAt();
        if (open.isAfter(now)) {
            throw new TooManyAttempts(
                    Duration.between(now, open).plusMillis(999).truncatedTo(ChronoUnit.SECONDS));
        }
        write(attempt.email(), byEmail.failures() + 1, FREE_PER_EMAIL, now);
        write(attempt.address(), byAddress.failures() + 1, FREE_PER_ADDRESS, now);
        return attempt;
    }

    /** Forgets what was noted of the email, and of the address this one attempt. */
    @WithoutWorkspace
    public void succeeded(Attempt attempt) {
        jdbc.sql("delete from sign_in_throttle where key = :key")
                .param("key", attempt.email())
                .update();
        jdbc.sql("""
                update sign_in_throttle set failures = greatest(failures - 1, 0), open_at = last_failed_at
                where key = :key
                """).param("key", attempt.address()).update();
    }

    /** Drops what no longer slows anybody down. @return how many rows went */
    @WithoutWorkspace
    public int forgetOld() {
        return jdbc.sql("delete from sign_in_throttle where last_failed_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(FORGOTTEN)))
                .update();
    }

    private Noted lock(byte[] key, Instant now) {
        jdbc.sql("""
                insert into sign_in_throttle (key, failures, last_failed_at, open_at) values (:key, 0, :now, :now)
                on conflict (key) do nothing
                """).param("key", key).param("now", Timestamp.from(now)).update();
        return jdbc.sql("select failures, last_failed_at, open_at from sign_in_throttle where key = :key for update")
                .param("key", key)
                .query((row, number) -> {
                    var forgotten =
                            row.getTimestamp("last_failed_at").toInstant().isBefore(now.minus(FORGOTTEN));
                    return new Noted(
                            forgotten ? 0 : row.getInt("failures"),
                            row.getTimestamp("open_at").toInstant());
                })
                .single();
    }

    private void write(byte[] key, int failures, int free, Instant now) {
        jdbc.sql("""
                update sign_in_throttle set failures = :failures, last_failed_at = :now, open_at = :open
                where key = :key
                """)
                .param("failures", failures)
                .param("now", Timestamp.from(now))
                .param("open", Timestamp.from(now.plus(delay(failures - free))))
                .param("key", key)
                .update();
    }

    /** 1, 2, 4, ... seconds for each failure beyond the free ones. */
    private static Duration delay(int beyond) {
        if (beyond <= 0) {
            return Duration.ZERO;
        }
        var seconds = 1L << Math.min(beyond - 1, 6);
        return seconds < LONGEST.toSeconds() ? Duration.ofSeconds(seconds) : LONGEST;
    }

    /** An attempt, by the keys it is noted under. */
    record Attempt(byte[] email, byte[] address) {}

    private record Noted(int failures, Instant openAt) {}
}
