package io.keepsake.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.KeepsakeTest;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Files as they really come, through the door: what can be read comes in, the rest is said in plain words. */
@KeepsakeTest
class BadFilesTest {
    private static final int MB = 1 << 20;

    @Autowired
    Importing importing;

    @Autowired
    WrongRowsFile wrongRowsFile;

    @Autowired
    World world;

    @Autowired
    TestDatabase database;

    private World.Brand acme;

    @BeforeEach
    void openAcme() {
        acme = world.acme();
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, true",
        "UTF-8, false",
        "UTF-16LE, true",
        "UTF-16LE, false",
        "UTF-16BE, true",
        "UTF-16BE, false",
        "windows-1252, false"
    })
    void comeInWhateverTheirEncoding(String charset, boolean marked) {
        var csv = (marked ? "\uFEFF" : "") + "id;email;city\r\n1;ada@acme.test;Köln\r\n2;grace@acme.test;Zürich\r\n";

        var done = bring(csv.getBytes(Charset.forName(charset)));

        assertThat(done.counts()).isEqualTo(new Counts(2, 0, 0, 0, 0, 0, 0, 0));
        assertThat(column("city")).containsExactly("Köln", "Zürich");
        assertThat(column("system_id")).containsExactly("1", "2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void comeInWhateverEndsTheirLines(String end) {
        var done = bring(String.join(end, "id,city", "1,Köln", "", "2,Ulm"));

        assertThat(done.counts().added()).isEqualTo(2);
        assertThat(column("city")).containsExactly("Köln", "Ulm");
    }

    @Test
    void loseTheRowsOnlyThatAreNoRows() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("id,email,city\n1,ada@acme.test,Köln\n".getBytes(UTF_8));
        bytes.writeBytes("2,grace@acme.test,K\u00f6ln\n".getBytes(ISO_8859_1));
        bytes.writeBytes(
                "3,linus@acme.test,U\0lm\n4,\"mary@acme.test,Ulm\n5,rose@acme.test,Ulm,more\n".getBytes(UTF_8));
        bytes.writeBytes("6,last@acme.test,Ulm\n".getBytes(UTF_8));

        var done = bring(bytes.toByteArray());

        assertThat(done.counts()).isEqualTo(new Counts(2, 0, 0, 0, 0, 0, 4, 0));
        assertThat(done.check()).contains(done.counts());
        assertThat(column("system_id")).containsExactly("1", "6");
        assertThat(reasons(done))
                .containsExactly(
                        "The row has bytes that are not text in UTF-8.",
                        "The row contains NUL characters.",
                        "A quotation mark opens here and is never closed.",
                        "The row has 4 columns, the file has 3.");
    }

    @Test
    void loseALineOf200MegabytesInLittleMemory() {
        var file = new SequenceInputStream(Collections.enumeration(
                List.of(text("id,email\n1,ada@acme.test\n2,"), filler(200L * MB), text("\n3,grace@acme.test\n"))));

        var done = importing.bring(acme, ImportKind.CUSTOMERS, file, settings -> settings);

        assertThat(done.counts()).isEqualTo(new Counts(2, 0, 0, 0, 0, 0, 1, 0));
        assertThat(reasons(done)).containsExactly("The line is longer than 1 MB.");
        assertThat(database.asOwner()
                        .queryForList(
                                "select length(fields::text) from import_wrong_row where workspace_id = ?",
                                Integer.class,
                                acme.id().value()))
                .allMatch(length -> length < 3_000);
    }

    @Test
    void keepHugeAndStrangeValuesOut() {
        var done = bring(
                """
                id,email,phone,country,birthday,points
                %1$s,a@acme.test,,,,
                2,%1$s@acme.test,,,,
                3,,%1$s,,,
                4,,,%1$s,,
                5,,,,99999-01-01,
                6,,,,,1e999999999
                7,,,,,%2$s
                8,ada@acme.test,,DE,1990-12-10,7
                9,grace@acme.test,,DE,1906-12-09,8
                10,linus@acme.test,,DE,1969-12-28,9
                11,mary@acme.test,,DE,1990-12-10,7
                12,rose@acme.test,,DE,1990-12-10,7
                """.formatted("x".repeat(100_000), "9".repeat(5_000)),
                settings -> settings.withColumn(
                                4, settings.columns().get(4).typed(io.keepsake.platform.personal.ValueType.DATE))
                        .withColumn(
                                5, settings.columns().get(5).typed(io.keepsake.platform.personal.ValueType.NUMBER)));

        assertThat(done.counts()).isEqualTo(new Counts(5, 0, 0, 0, 0, 0, 7, 0));
        assertThat(reasons(done)).allSatisfy(reason -> assertThat(reason).hasSizeLessThan(300));
        assertThat(reasons(done).getFirst()).isEqualTo("id: Longer than 200 characters.");
    }

    @Test
    void keepEventsOutThatCannotBe() {
        importing.bring(acme, ImportKind.CUSTOMERS, "id\n1\n");
        var done = importing.bring(acme, ImportKind.EVENTS, """
                customer_id,event,date,amount,currency,note
                1,Purchased,2026-01-02,99999999999999999999,EUR,
                1,Purchased,2026-01-02,5,€€€,
                1,Purchased,2026-01-02,5,EURO,
                1,%1$s,2026-01-02,,,
                1,Purchased,+99999-01-02,,,
                1,Purchased,2026-01-02,,,%1$s
                %1$s,Purchased,2026-01-02,,,
                1,Purchased,2026-01-02,5,EUR,fine
                """.formatted("y".repeat(40_000)));

        assertThat(done.counts()).isEqualTo(new Counts(1, 0, 0, 0, 0, 0, 7, 0));
        assertThat(done.check()).contains(done.counts());
        assertThat(reasons(done)).allSatisfy(reason -> assertThat(reason).hasSizeLessThan(300));
    }

    @Test
    void bringNobodyWhereTheyHaveAHeadingOnly() {
        var done = importing.check(acme, ImportKind.CUSTOMERS, "id,email\n", settings -> settings);

        assertThat(done.check()).contains(Counts.NONE);
        assertThat(done.progress()).isEqualTo(1);
    }

    @Test
    void comeInWithoutAHeading() {
        var done = bring("ada@acme.test,+49 1511 2345678\ngrace@acme.test,+49 1511 2345679\n");

        assertThat(done.counts().added()).isEqualTo(2);
        assertThat(column("mobile")).containsExactly("+4915112345678", "+4915112345679");
    }

    @Test
    void askWhichOfTwoColumnsOfTheSameNameIsMeant() {
        var id = importing.upload(acme, ImportKind.CUSTOMERS, "email,note,email,note\na@b.test,x,c@d.test,y\n");
        var settings = world.as(acme.grace(), () -> importing.imports().require(acme.id(), id))
                .settings();

        assertThat(problems(settings))
                .containsExactly(
                        "2 Every customer has “Email” as a standard attribute. Choose that, or give this one another name.",
                        "3 Another column is called “note” already.");
        assertThat(settings.columns().get(2).target()).isEqualTo(Target.ATTRIBUTE);
        assertThatThrownBy(() ->
                        world.as(acme.grace(), () -> importing.imports().check(acme.id(), id)))
                .isInstanceOf(ImportMovedOn.class);
    }

    @Test
    void bringTextAsText() throws IOException {
        var script = "<script>alert('x')</script>";
        var done = bring("id,first name,=1+1\n7,%1$s,%1$s\n8,%1$s,\"=HYPERLINK(\"\"http://x\"\")\"\n,@SUM(1+1),+cmd\n"
                .formatted(script));

        assertThat(done.counts().added()).isEqualTo(2);
        assertThat(column("first_name")).containsExactly(script, script);
        assertThat(download(done))
                .isEqualTo("\uFEFFid,first name,'=1+1,Import line,Import problem\r\n"
                        + ",'@SUM(1+1),'+cmd,4,"
                        + "\"Has no System ID, email or mobile, so that nothing tells who it is.\"\r\n");
    }

    private List<String> problems(ImportSettings settings) {
        return world
                .as(acme.grace(), () -> importing.imports().problems(acme.id(), ImportKind.CUSTOMERS, settings))
                .stream()
                .map(problem -> problem.column() + " " + problem.message())
                .toList();
    }

    private Import bring(String csv) {
        return bring(csv.getBytes(UTF_8));
    }

    private Import bring(String csv, java.util.function.UnaryOperator<ImportSettings> settings) {
        return importing.bring(acme, ImportKind.CUSTOMERS, csv, settings);
    }

    private Import bring(byte[] csv) {
        return importing.bring(acme, ImportKind.CUSTOMERS, new ByteArrayInputStream(csv), settings -> settings);
    }

    private String download(Import done) throws IOException {
        var out = new ByteArrayOutputStream();
        world.as(acme.grace(), () -> {
            wrongRowsFile.write(acme.id(), done.id(), out);
            return true;
        });
        return out.toString(UTF_8);
    }

    private List<String> column(String name) {
        return database.asOwner()
                .queryForList(
                        "select " + name + " from customer where workspace_id = ? order by id",
                        String.class,
                        acme.id().value());
    }

    private List<String> reasons(Import done) {
        return world.as(acme.grace(), () -> importing.imports().wrongRows(acme.id(), done.id(), 0, 100)).stream()
                .map(WrongRow::reason)
                .toList();
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static InputStream filler(long length) {
        return new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] into, int offset, int wanted) {
                if (left <= 0) {
                    return -1;
                }
                var read = (int) Math.min(left, wanted);
                Arrays.fill(into, offset, offset + read, (byte) 'x');
                left -= read;
                return read;
            }
        };
    }
}
