package io.keepsake.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.platform.start.CannotStart;
import org.junit.jupiter.api.Test;

class DemoKeysTest {
    private static final String KEY = "a-key-that-everybody-may-know-0001";

    @Test
    void areGivenOnOneMachineOnly() {
        assertThat(DemoKeys.given(KEY, true, "127.0.0.1")).contains(KEY);
        assertThat(DemoKeys.given(KEY, true, "::1")).contains(KEY);
        assertThatThrownBy(() -> DemoKeys.given(KEY, false, "127.0.0.1")).isInstanceOf(CannotStart.class);
        assertThatThrownBy(() -> DemoKeys.given(KEY, true, "0.0.0.0")).isInstanceOf(CannotStart.class);
        assertThatThrownBy(() -> DemoKeys.given(KEY, true, "")).isInstanceOf(CannotStart.class);
    }

    @Test
    void areLongEnough() {
        assertThatThrownBy(() -> DemoKeys.given("short", true, "127.0.0.1"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("32");
    }

    @Test
    void areNoneWhereNoneIsGiven() {
        assertThat(DemoKeys.given(" ", false, "0.0.0.0")).isEmpty();
    }
}
