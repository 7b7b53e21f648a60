package io.keepsake.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keepsake.KeepsakeTest;
import io.keepsake.TestClock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KeepsakeTest
class SignInThrottleTest {
    @Autowired
    SignInThrottle throttle;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private final String email = UUID.randomUUID() + "@keepsake.test";
    private final String address = UUID.randomUUID().toString();

    @Test
    void letsOneMistypeAFewTimes() {
        assertThatNoException().isThrownBy(() -> fail(4));
    }

    @Test
    void letsOneWaitLongerAndLongerButNeverMoreThanAMinute() {
        fail(3);
        for (var seconds : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            fail(1);
            assertThat(left()).isEqualTo(Duration.ofSeconds(seconds));
            clock.pass(Duration.ofSeconds(seconds));
        }
    }

    @Test
    void doesNotCountWhatComesTooEarly() {
        failPatiently(6);
        var left = left();
        for (var attempt = 0; attempt < 20; attempt++) {
            assertThat(left()).isLessThanOrEqualTo(left);
        }
    }

    @Test
    void forgetsTheEmailOnceItWentWell() {
        fail(3);
        throttle.succeeded(throttle.begin(email, address));
        assertThatNoException().isThrownBy(() -> fail(4));
    }

    @Test
    void forgetsByItself() {
        failPatiently(6);
        clock.pass(Duration.ofMinutes(16));
        assertThatNoException().isThrownBy(() -> fail(4));
    }

    @Test
    void letsOthersInMeanwhile() {
        failPatiently(8);
        assertThatNoException().isThrownBy(() -> throttle.begin("grace-" + email, address));
    }

    @Test
    void slowsAnAddressThatTriesManyEmails() {
        for (var attempt = 0; attempt < 21; attempt++) {
            throttle.begin(attempt + email, address);
        }
        assertThatThrownBy(() -> throttle.begin("another-" + email, address)).isInstanceOf(TooManyAttempts.class);
        assertThatNoException().isThrownBy(() -> throttle.begin("another-" + email, "elsewhere-" + address));
    }

    @Test
    void isNotOutrunByManyAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var attempts = IntStream.range(0, 40)
                    .mapToObj(i -> threads.submit(() -> throttle.begin(email, address)))
                    .toList();
            var looked = attempts.stream().filter(attempt -> {
                try {
                    return attempt.get() != null;
                } catch (java.util.concurrent.ExecutionException early) {
                    assertThat(early).hasCauseInstanceOf(TooManyAttempts.class);
                    return false;
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThat(looked.count()).isLessThanOrEqualTo(5);
        }
    }

    @Test
    void keepsNobodysEmail() {
        fail(1);
        var kept = jdbc.sql("select encode(key, 'escape') from sign_in_throttle")
                .query(String.class)
                .list();
        assertThat(kept).isNotEmpty().noneMatch(key -> key.contains(email) || key.contains(address));
    }

    @Test
    void dropsWhatSlowsNobodyDownAnyMore() {
        fail(1);
        clock.pass(Duration.ofMinutes(16));
        assertThat(throttle.forgetOld()).isPositive();
        assertThat(jdbc.sql("select count(*) from sign_in_throttle")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void fail(int times) {
        for (var attempt = 0; attempt < times; attempt++) {
            throttle.begin(email, address);
        }
    }

    private void failPatiently(int times) {
        for (var attempt = 0; attempt < times; attempt++) {
            clock.pass(Duration.ofMinutes(1));
            throttle.begin(email, address);
        }
    }

    private Duration left() {
        return catchThrowableOfType(TooManyAttempts.class, () -> throttle.begin(email, address))
                .left();
    }
}
