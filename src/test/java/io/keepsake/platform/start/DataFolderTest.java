package io.keepsake.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path path;

    @Test
    void isOpenOnlyOnceAtATime() {
        try (DataFolder open = DataFolder.open(path)) {
            assertThatThrownBy(() -> DataFolder.open(path))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Another Keepsake is running")
                    .hasMessageContaining(open.toString());
        }
        assertThatCode(() -> DataFolder.open(path).close()).doesNotThrowAnyException();
    }

    @Test
    void isMadeSoThatOthersPassThroughButDoNotLook() throws IOException {
        Path inside = path.resolve("some/where");
        DataFolder.open(inside).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(inside)))
                .isEqualTo("rwx--x--x");
    }

    @Test
    void saysWhichFolderCannotBeWritten() throws IOException {
        Path file = Files.createFile(path.resolve("file"));
        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(file.resolve("data").toString())
                .hasMessageContaining("KEEPSAKE_DATA");
    }

    @Test
    void writesFilesThatOnlyTheirOwnerReads() throws IOException {
        try (DataFolder folder = DataFolder.open(path)) {
            folder.writePrivately("note", "first");
            folder.writePrivately("note", "second");
            assertThat(folder.read("note")).contains("second");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path("note"))))
                    .isEqualTo("rw-------");
            assertThat(folder.read("another")).isEmpty();
        }
    }
}
