package io.keepsake.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.KeepsakeTest;
import io.keepsake.World;
import io.keepsake.account.Workspaces;
import io.keepsake.customer.Customer;
import io.keepsake.platform.start.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

@KeepsakeTest
class LedgerCopyTest {
    @TempDir
    Path folder;

    @Autowired
    World world;

    @Autowired
    Stories stories;

    @Autowired
    Archiving archiving;

    @Autowired
    Workspaces workspaces;

    @Autowired
    ErasureLedger ledger;

    @Autowired
    DataFolder data;

    private Customer ada;

    @BeforeEach
    void archiveAda() {
        var acme = world.acme();
        ada = stories.ada(acme);
        world.as(
                acme.grace(),
                () -> archiving.archive(
                        acme.id(), ada.keepsakeId(), new ArchiveRequest(ArchiveReason.REQUEST, Optional.of("T-1"))));
    }

    @Test
    void writesEachArchivingDown() throws IOException {
        assertThat(Files.readAllLines(data.path("erasure-ledger.jsonl")))
                .filteredOn(line -> line.contains("\"customer\":" + ada.id().value() + ","))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("\"reason\":\"request\"", "\"customer_identifier\":{", "\"email\":1")
                        .doesNotContainIgnoringCase("lovelace")
                        .doesNotContain(ada.keepsakeId().value(), "T-1"));
    }

    @Test
    void addsAtTheStartWhatACrashCameBefore() throws Exception {
        var path = folder.resolve("ledger.jsonl");
        for (int start = 0; start < 2; start++) {
            try (var file = LedgerFile.open(path)) {
                new LedgerCopy(workspaces, ledger, file).run(new DefaultApplicationArguments());
            }
        }
        assertThat(Files.readAllLines(path))
                .doesNotHaveDuplicates()
                .filteredOn(line -> line.contains("\"customer\":" + ada.id().value() + ","))
                .hasSize(1);
    }
}
