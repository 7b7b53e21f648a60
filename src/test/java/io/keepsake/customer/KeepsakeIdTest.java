package io.keepsake.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepsakeIdTest {
    @Test
    void isInNoOrderOfTime() {
        var made = Stream.generate(KeepsakeId::random)
                .limit(1_000)
                .map(KeepsakeId::value)
                .toList();
        assertThat(made)
                .doesNotHaveDuplicates()
                .isNotEqualTo(made.stream().sorted().toList());
    }

    @Test
    void isReadAsItWasTyped() {
        var id = KeepsakeId.random();
        assertThat(KeepsakeId.parse("  " + id.value().toUpperCase(java.util.Locale.ROOT) + "\n"))
                .contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "customers",
                "../../etc/passwd",
                "0123456789abcde!",
                "<script>alert(1)",
                "ilouilouilouilou"
            })
    void isNotJustAnything(String text) {
        assertThat(KeepsakeId.parse(text)).isEmpty();
        assertThatThrownBy(() -> new KeepsakeId(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
