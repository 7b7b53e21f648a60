package io.keepsake.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.customer.CustomerId;
import io.keepsake.customer.KeepsakeId;
import io.keepsake.platform.data.Json;
import io.keepsake.platform.start.CannotStart;
import io.keepsake.platform.workspace.UserId;
import io.keepsake.platform.workspace.WorkspaceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFileTest {
    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void nameTheFile() {
        path = folder.resolve("ledger.jsonl");
    }

    @Test
    void keepsWhatWasAppended() throws IOException {
        append(entry(1), entry(2));
        append(entry(3));
        assertThat(Files.readAllLines(path)).hasSize(3);
        assertThat(ids()).containsExactlyInAnyOrder(1L, 2L, 3L);
    }

    @Test
    void goesOnBehindALineThatACrashCutOff() throws IOException {
        append(entry(1));
        var whole = Files.readString(path);
        Files.writeString(path, whole + whole.substring(0, 20));
        append(entry(2));
        assertThat(ids()).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void isItsOwnersOnly() throws IOException {
        append(entry(1));
        assertThat(Files.getPosixFilePermissions(path)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void refusesToStartWhereItCannotBeWritten() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> LedgerFile.open(file.resolve("ledger.jsonl")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("KEEPSAKE_LEDGER");
    }

    private void append(LedgerEntry... entries) throws IOException {
        try (var file = LedgerFile.open(path)) {
            file.append(List.of(entries));
        }
    }

    private java.util.Set<Long> ids() throws IOException {
        try (var file = LedgerFile.open(path)) {
            return file.ids();
        }
    }

    private static LedgerEntry entry(long id) {
        return new LedgerEntry(
                id,
                new WorkspaceId(1),
                new CustomerId(7),
                Instant.parse("2026-03-03T12:00:00Z"),
                ArchivedBy.user(new UserId(1)),
                ArchiveReason.REQUEST,
                KeepsakeId.random(),
                "Archived 7F3K-22",
                Json.EMPTY,
                Json.EMPTY);
    }
}
