package io.keepsake.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** However much of it somebody sends, reading it takes up little more than what it is worth. */
class JsonReadingTest {
    private static final int MANY = 1_300_000;
    private static final long MB = 1024 * 1024;

    @Test
    void stopsWhereABatchHasTooManyItems() {
        var sent = "{\"batch\":[" + joined("{}", MANY) + "]}";
        assertThat(allocated(() -> assertThatThrownBy(() -> JsonReading.read(sent))
                        .isInstanceOfSatisfying(Refused.class, refused -> {
                            assertThat(refused.status()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
                            assertThat(refused.reason()).contains("20,000 messages");
                        })))
                .isLessThan(24 * MB);
    }

    @Test
    void keepsNothingOfAnItemThatIsTooLong() {
        var sent = "{\"batch\":[{\"properties\":{\"a\":[" + joined("[]", MANY) + "],\"b\":1}},{\"a\":1}]}";
        assertThat(allocated(() -> {
                    var document = JsonReading.read(sent);
                    assertThat(String.valueOf(document.root().get("batch"))).hasSizeLessThan(100_000);
                }))
                .isLessThan(24 * MB);
    }

    @Test
    void stopsWhereThereAreTooManyValues() {
        var item = "{\"a\":[" + joined("[]", 10_000) + "]}";
        var sent = "{\"batch\":[" + joined(item, 130) + "]}";
        assertThatThrownBy(() -> JsonReading.read(sent))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.status()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE));
    }

    @Test
    void stopsSoonerWhereOneObjectIsMeant() {
        assertThatThrownBy(() -> JsonReading.readWithNulls("{\"attributes\":[" + joined("[]", 20_000) + "]}"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.status()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE));
    }

    private static long allocated(Runnable reading) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        reading.run(); // once before, so that loading classes does not count
        var before = threads.getCurrentThreadAllocatedBytes();
        reading.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static String joined(String text, int times) {
        return String.join(",", Collections.nCopies(times, text));
    }
}
