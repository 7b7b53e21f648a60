package io.keepsake.event.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.platform.start.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountriesTest {
    @TempDir
    Path folder;

    @Test
    void knowNothingWithoutAFile() {
        assertThat(new Countries("").of("203.0.113.7")).isEmpty();
    }

    @Test
    void sayInASentenceThatTheirFileCannotBeRead() throws IOException {
        var file = Files.writeString(folder.resolve("countries.mmdb"), "no countries");
        for (var wrong : new Path[] {file, folder.resolve("missing.mmdb"), folder}) {
            assertThatThrownBy(() -> new Countries(wrong.toString()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("KEEPSAKE_COUNTRIES names " + wrong);
        }
    }
}
