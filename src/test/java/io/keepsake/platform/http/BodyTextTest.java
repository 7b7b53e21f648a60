package io.keepsake.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class BodyTextTest {
    private Instant now = Instant.parse("2026-05-03T10:00:00Z");
    private final InstantSource clock = () -> now;

    @Test
    void takesAllThatComesInTime() throws IOException {
        assertThat(BodyText.received(new ByteArrayInputStream(new byte[500 * 1024]), clock))
                .hasSize(500 * 1024);
    }

    @Test
    void waitsForNobodyWhoSendsDropByDrop() {
        assertThatThrownBy(() -> BodyText.received(drops(Duration.ofSeconds(1)), clock))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.status()).isEqualTo(HttpStatus.REQUEST_TIMEOUT));
    }

    @Test
    void takesNoMoreThanFits() {
        assertThatThrownBy(() -> BodyText.received(drops(Duration.ZERO), clock))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.status()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE));
    }

    /** One byte after the other, for ever. */
    private InputStream drops(Duration apart) {
        return new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] to, int from, int length) {
                now = now.plus(apart);
                to[from] = 'x';
                return 1;
            }
        };
    }
}
