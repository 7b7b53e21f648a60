package io.keepsake.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands in bin, as far as they can be tried without building Keepsake. */
class CommandsTest {
    @TempDir
    private Path folder;

    @Test
    void saysThatTheDataFolderCannotBeWritten() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        Process run = start(file.resolve("data"), "bin/run");
        assertThat(errorsOf(run)).hasLineCount(1).contains(file.resolve("data") + " cannot be written");
        assertThat(run.waitFor()).isNotZero();
    }

    @Test
    void saysWhatToInstallWhereThereIsNoMaven() throws Exception {
        Process run = start(folder, "sh", "-c", ". bin/.tools; PATH=" + folder + " require_maven");
        assertThat(errorsOf(run)).hasLineCount(1).contains("install");
        assertThat(run.waitFor()).isNotZero();
    }

    @Test
    void readsTheVersionOfAJavaWithoutRunningIt() throws Exception {
        Files.writeString(folder.resolve("release"), """
                IMPLEMENTOR="Eclipse Adoptium"
                JAVA_VERSION="25.0.3"
                JAVA_VERSION_DATE="2026-04-21"
                """);
        Process version = start(folder, "sh", "-c", ". bin/.tools; java_version " + folder);
        assertThat(new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("25\n");
    }

    private static Process start(Path data, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("KEEPSAKE_DATA", data.toString());
        return builder.start();
    }

    private static String errorsOf(Process process) throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
