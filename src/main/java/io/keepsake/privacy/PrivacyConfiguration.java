package io.keepsake.privacy;

import io.keepsake.platform.start.DataFolder;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {
    private static final String NAME = "erasure-ledger.jsonl";

    /** In the data folder, unless another place is named: one that is backed up apart from the database. */
    @Bean
    LedgerFile ledgerFile(@Value("${keepsake.ledger:}") String path, DataFolder folder) {
        return LedgerFile.open(path.isBlank() ? folder.path(NAME) : Path.of(path));
    }
}
