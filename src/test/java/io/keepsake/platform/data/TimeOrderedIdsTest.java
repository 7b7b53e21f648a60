package io.keepsake.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
    @Test
    void growsWithEachId() {
        assertThat(LongStream.generate(TimeOrderedIds::next).limit(100_000))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void givesEachThreadItsOwn() throws Exception {
        Callable<long[]> draw =
                () -> LongStream.generate(TimeOrderedIds::next).limit(20_000).toArray();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var drawn =
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> draw).toList());
            var all = drawn.stream().flatMapToLong(ids -> LongStream.of(ids.resultNow()));
            assertThat(all).doesNotHaveDuplicates().hasSize(160_000).allMatch(id -> id > 0);
        }
    }
}
