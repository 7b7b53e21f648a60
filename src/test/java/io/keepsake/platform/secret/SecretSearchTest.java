package io.keepsake.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.TestDatabase;
import io.keepsake.platform.start.CannotStart;
import io.keepsake.platform.start.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class SecretSearchTest {
    private static final String NONE = "";

    private final TestDatabase database = TestDatabase.create();

    @TempDir
    private Path path;

    private DataFolder folder;
    private SecretSearch search;

    @BeforeEach
    void open() {
        folder = DataFolder.open(path);
        search = new SecretSearch(folder, new Installation(JdbcClient.create(database.asApplication())));
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @Test
    void makesASecretAtTheFirstStartThatOnlyItsOwnerReads() throws IOException {
        search.givenOrInFolder(NONE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path.resolve("secret"))))
                .isEqualTo("rw-------");
    }

    @Test
    void findsTheSameSecretAtTheNextStart() {
        byte[] first = search.givenOrInFolder(NONE).hmac("a");
        assertThat(search.givenOrInFolder(NONE).hmac("a")).isEqualTo(first);
    }

    @Test
    void makesNoFileWhereTheSecretIsGiven() {
        search.givenOrInFolder(Secret.random());
        assertThat(path.resolve("secret")).doesNotExist();
    }

    @Test
    void keepsOnlyAFingerprintInTheDatabase() {
        String given = Secret.random();
        search.given(given);
        assertThat(database.asOwner().queryForObject("select installation::text from installation", String.class))
                .doesNotContain(given);
    }

    @Test
    void refusesAnotherSecret() {
        search.given(Secret.random());
        assertThatThrownBy(() -> search.given(Secret.random()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("not the one this database was made with");
    }

    @Test
    void refusesToMakeANewOneInThePlaceOfALostOne() throws IOException {
        search.givenOrInFolder(NONE);
        Files.delete(path.resolve("secret"));
        assertThatThrownBy(() -> search.givenOrInFolder(NONE))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is missing");
        assertThat(path.resolve("secret")).doesNotExist();
    }

    @Test
    void doesNotUseADatabaseServerWithoutAGivenSecret() {
        assertThatThrownBy(() -> search.given(NONE))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("KEEPSAKE_SECRET is not set");
    }

    @Test
    void refusesWhatIsNoSecret() {
        assertThatThrownBy(() -> search.given("changeme"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("base64")
                .hasMessageNotContaining("changeme");
    }
}
