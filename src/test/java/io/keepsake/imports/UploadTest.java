package io.keepsake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.KeepsakeTest;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.platform.csv.Delimiter;
import io.keepsake.platform.csv.Encoding;
import io.keepsake.platform.workspace.Ambient;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.platform.workspace.NotPermitted;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KeepsakeTest
class UploadTest {
    @Autowired
    FileReceiver receiver;

    @Autowired
    Uploads uploads;

    @Autowired
    Importing importing;

    @Autowired
    Imports imports;

    @Autowired
    ImportUpkeep upkeep;

    @Autowired
    World world;

    @Autowired
    TestDatabase database;

    private World.Brand acme;

    @BeforeEach
    void openAcme() {
        acme = world.acme();
    }

    @Test
    void keepsAFileOfManyChunksByteForByte() {
        var csv = "id,email\n" + "7,somebody@acme.test\n".repeat(150_000);
        var id = importing.upload(acme, ImportKind.CUSTOMERS, csv);

        var stored = database.asOwner()
                .query(
                        "select bytes from import_chunk where import_id = ? order by number",
                        (row, number) -> row.getBytes(1),
                        id.value());
        assertThat(stored).hasSize(4).allMatch(chunk -> chunk.length <= StoredFiles.CHUNK);
        assertThat(stored.stream()
                        .map(chunk -> new String(chunk, StandardCharsets.UTF_8))
                        .reduce("", String::concat))
                .isEqualTo(csv);
        assertThat(world.as(acme.grace(), () -> imports.require(acme.id(), id)).fileSize())
                .isEqualTo(csv.length());
    }

    @Test
    void findsOutHowTheFileIsWritten() {
        var id = importing.upload(
                acme,
                ImportKind.CUSTOMERS,
                new ByteArrayInputStream("Kundennr|Ort\n1|Köln\n".getBytes(Charset.forName("windows-1252"))));

        var settings =
                world.as(acme.grace(), () -> imports.require(acme.id(), id)).settings();
        assertThat(settings.format().encoding()).isEqualTo(Encoding.WINDOWS_1252);
        assertThat(settings.format().delimiter()).isEqualTo(Delimiter.PIPE);
        assertThat(settings.columns()).extracting(Column::target).containsExactly(Target.SYSTEM_ID, Target.CITY);
    }

    @Test
    void refusesWhatIsNoCsvFileAndKeepsNothingOfIt() {
        var workbook = new ByteArrayInputStream("PK\u0003\u0004and so on".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> importing.upload(acme, ImportKind.CUSTOMERS, workbook))
                .isInstanceOf(FileRefused.class)
                .hasMessage(
                        "This is a spreadsheet or an archive, not a CSV file. Open it, save it as CSV, and upload that.");
        assertThatThrownBy(() -> importing.upload(acme, ImportKind.CUSTOMERS, ""))
                .hasMessage("The file is empty.");
        assertThat(rows("import")).isZero();
    }

    @Test
    void refusesMoreThanAGigabyteAndKeepsNothingOfIt() {
        var endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        var smaller = new FileReceiver(uploads, 3L << 20);

        assertThat(FileReceiver.LARGEST).isEqualTo(1L << 30);
        assertThatThrownBy(() -> world.as(
                        acme.grace(), () -> smaller.receive(acme.id(), ImportKind.CUSTOMERS, "x.csv", endless)))
                .isInstanceOf(FileRefused.class)
                .hasMessageStartingWith("The file is larger than 1 GB.");
        assertThat(rows("import")).isZero();
    }

    @Test
    void keepsNothingOfAnUploadThatBreaksOff() {
        var broken = new InputStream() {
            private int left = 2 << 20;

            @Override
            public int read() throws IOException {
                if (left-- > 0) {
                    return 'a';
                }
                throw new EOFException("the browser went away");
            }
        };

        assertThatThrownBy(() ->
                        world.as(acme.grace(), () -> receiver.receive(acme.id(), ImportKind.EVENTS, "x.csv", broken)))
                .isInstanceOf(IOException.class);
        assertThat(rows("import")).isZero();
        assertThat(rows("import_chunk")).isZero();
    }

    @Test
    void isForThoseWhoMayImportOnly() {
        var file = new ByteArrayInputStream("email\n".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() ->
                        world.as(acme.linus(), () -> receiver.receive(acme.id(), ImportKind.CUSTOMERS, "x.csv", file)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> world.as(acme.linus(), () -> imports.list(acme.id(), 10)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void isNotFoundInAnotherWorkspace() {
        var id = importing.upload(acme, ImportKind.CUSTOMERS, "email\nada@acme.test\n");
        var globex = world.globex();

        assertThatThrownBy(() -> world.as(globex.ada(), () -> imports.require(globex.id(), id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.as(globex.ada(), () -> imports.require(acme.id(), id)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void warnsOfAFileThatWasImportedBefore() {
        var csv = "email\nada@acme.test\n";
        var first = importing.bring(acme, ImportKind.CUSTOMERS, csv);
        var again = importing.upload(acme, ImportKind.CUSTOMERS, csv);
        var other = importing.upload(acme, ImportKind.CUSTOMERS, "email\ngrace@acme.test\n");
        var elsewhere = world.globex();
        var theirs = importing.upload(elsewhere, ImportKind.CUSTOMERS, csv);

        assertThat(world.as(acme.grace(), () -> imports.sameFile(acme.id(), again))
                        .map(Import::id))
                .contains(first.id());
        assertThat(world.as(acme.grace(), () -> imports.sameFile(acme.id(), other)))
                .isEmpty();
        assertThat(world.as(elsewhere.grace(), () -> imports.sameFile(elsewhere.id(), theirs)))
                .isEmpty();
    }

    @Test
    void goesAfterADayUnlessItWasImported() {
        var forgotten = importing.upload(acme, ImportKind.CUSTOMERS, "email\nada@acme.test\n");
        var fresh = importing.upload(acme, ImportKind.CUSTOMERS, "email\nada@acme.test\n");
        var done = importing.bring(acme, ImportKind.CUSTOMERS, "email\nno address\n");
        database.asOwner()
                .update(
                        "update import set created_at = now() - interval '25 hours' where id in (?, ?)",
                        forgotten.value(),
                        done.id().value());
        database.asOwner()
                .update(
                        "update import_wrong_row set created_at = now() - interval '8 days' where import_id = ?",
                        done.id().value());

        Ambient.asKeepsake(upkeep::run);

        assertThat(world.as(acme.grace(), () -> imports.list(acme.id(), 10)))
                .extracting(Import::id)
                .containsExactlyInAnyOrder(fresh, done.id());
        assertThat(rows("import_wrong_row")).isZero();
    }

    private int rows(String table) {
        return database.asOwner()
                .queryForList(
                        "select 1 from " + table + " where workspace_id = ?",
                        acme.id().value())
                .size();
    }
}
