package io.keepsake.imports.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.keepsake.BrowserTest;
import io.keepsake.Screen;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class ImportBrowserTest extends BrowserTest {
    private static final String SCRIPT = "<img src=x onerror=\"document.title='broken into'\">";

    private static final LocatorAssertions.HasTextOptions TWO_MINUTES =
            new LocatorAssertions.HasTextOptions().setTimeout(120_000);

    @Autowired
    TestDatabase database;

    private World.Brand acme;

    @BeforeEach
    void openAcme() {
        acme = world.acme();
    }

    @ParameterizedTest
    @EnumSource
    void bringsCustomersIn(Screen screen) {
        var page = openImports(screen);
        assertThat(page.getByText("Nothing imported yet")).isVisible();
        look(page, "imports-none-" + screen);

        bring(page, "customers", "customers " + SCRIPT + ".csv", customers());
        assertThat(page.getByText("The first rows as they will be read")).isVisible();
        assertThat(page.locator(".preview tbody tr")).hasCount(8);
        assertThat(page.locator(".preview")).containsText("+49 1511 2345601");
        look(page, "import-columns-" + screen);

        button(page, "Check the file").click();
        assertThat(tile(page, "New")).hasText("14");
        assertThat(tile(page, "Wrong")).hasText("2");
        assertThat(page.locator(".wrong-rows")).containsText("“nobody” is not an email address.");
        look(page, "import-checked-" + screen);

        button(page, "Import 14 customers").click();
        assertThat(heading(page, "Imported")).isVisible();
        assertThat(tile(page, "New")).hasText("14");
        look(page, "import-finished-" + screen);
        var rows = text(page.waitForDownload(
                () -> page.getByText("Download 2 rows with the reasons").click()));
        assertThat(rows)
                .startsWith("\uFEFFCustomer ID;".replace(';', ','))
                .contains(",17,Email: “nobody” is not an email address.")
                .contains("'=1+1");

        page.getByText("Import another file").click();
        assertThat(page.locator(".import-line")).containsText("14 new, 2 wrong");
        look(page, "imports-" + screen);
        assertThat(page).not().hasTitle("broken into");
    }

    @Test
    void bringsItsOwnSamplesInAsTheyAre() {
        var page = openImports(Screen.WIDE);
        for (var kind : List.of("customers", "events")) {
            var sample = page.waitForDownload(
                    () -> card(page, kind).getByText("Download a sample").click());
            assertThat(sample.suggestedFilename()).isEqualTo(kind + ".csv");
            bring(page, kind, sample.suggestedFilename(), text(sample));
            button(page, "Check the file").click();
            assertThat(tile(page, "New")).hasText("3");
            button(page, "Import 3 " + kind).click();
            assertThat(heading(page, "Imported")).isVisible();
            page.getByText("Import another file").click();
        }
        assertThat(page.locator(".import-line")).hasText(new Pattern[] {
            Pattern.compile("events.csv.*3 new.*Finished"), Pattern.compile("customers.csv.*3 new.*Finished")
        });
    }

    @ParameterizedTest
    @EnumSource
    void asksWhatItCannotGuess(Screen screen) {
        var page = openImports(screen);
        bring(page, "events", "visits.csv", """
                who;what;when exactly;worth
                7;Page Viewed;once upon a time;12,50
                8;Page Viewed;last Monday;7,00
                """);
        assertThat(page.locator(".mapping-problems")).containsText("Choose the column that says when it happened.");
        assertThat(button(page, "Check the file")).isDisabled();
        look(page, "import-events-" + screen);

        choose(page, "What “who” holds", "System ID");
        choose(page, "What “what” holds", "Event name");
        choose(page, "What “when exactly” holds", "Time");
        choose(page, "What “worth” holds", "Amount");
        assertThat(page.getByLabel("Name of “worth”")).isHidden();
        assertThat(page.locator(".mapping-problems")).isHidden();
        assertThat(page.locator(".preview")).containsText("“once upon a time” is not a time like 2026-05-31.");
        page.locator(".preview").scrollIntoViewIfNeeded();
        look(page, "import-events-preview-" + screen);
        assertThat(button(page, "Check the file")).isEnabled();
    }

    @ParameterizedTest
    @EnumSource
    void showsHowItGoesAndStopsWhenCancelled(Screen screen) {
        var page = openImports(screen);
        bring(page, "customers", "everybody.csv", many(60_000));
        button(page, "Check the file").click();
        assertThat(heading(page, "Checking every row")).isVisible();
        assertThat(page.locator(".progress-numbers")).containsText("rows a second");
        look(page, "import-checking-" + screen);
        assertThat(tile(page, "New")).hasText("60,000", TWO_MINUTES);

        button(page, "Import 60,000 customers").click();
        assertThat(page.locator(".progress-numbers")).containsText("left");
        page.navigate("/w/" + acme.workspace().slug() + "/import");
        assertThat(page.locator(".import-line vaadin-progress-bar")).isVisible();
        picture(page, "imports-running-" + screen);
        page.locator(".import-line").click();
        button(page, "Cancel import").click();
        page.getByText("What has come in so far stays").waitFor();
        picture(page, "import-cancel-" + screen);
        button(page, "Cancel import").last().click();
        assertThat(heading(page, "Cancelled")).isVisible();
        assertThat(page.getByText("What had come in until then stays.")).isVisible();
        look(page, "import-cancelled-" + screen);
    }

    @Test
    void warnsOfAFileThatWasImportedBefore() {
        var page = openImports(Screen.NARROW);
        for (int time = 0; time < 2; time++) {
            bring(page, "customers", "twice.csv", "email\nada@acme.test\n");
            assertThat(page.getByText("The very same file was imported before")).hasCount(time);
            if (time == 0) {
                button(page, "Check the file").click();
                button(page, "Import 1 customer").click();
                page.getByText("Import another file").click();
            }
        }
        look(page, "import-same-file");
        button(page, "Check the file").click();
        assertThat(page.getByText("1 row tells nothing new: skipped.")).isVisible();
        assertThat(button(page, "Nothing to import")).isDisabled();
        look(page, "import-nothing-new");
        page.getByText("See that import").click();
        assertThat(heading(page, "Imported")).isVisible();
    }

    @Test
    void saysWhyItTakesAFileNot(@TempDir Path folder) throws IOException {
        var page = openImports(Screen.WIDE);
        var large = folder.resolve("large.csv");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength((1L << 30) + 1);
        }
        input(page, "customers").setInputFiles(large);
        assertThat(card(page, "customers")).containsText("The file is larger than 1 GB.");

        input(page, "customers")
                .setInputFiles(new FilePayload("book.csv", "text/csv", "PK\u0003\u0004".getBytes(UTF_8)));
        assertThat(card(page, "customers")).containsText("This is a spreadsheet or an archive, not a CSV file.");
        look(page, "imports-refused");

        input(page, "customers").setInputFiles(new FilePayload("a.png", "image/png", new byte[9]));
        assertThat(card(page, "customers")).containsText("Only CSV files can be imported.");
        assertThat(uploads()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void keepsNothingOfAnUploadThatIsCancelled(Screen screen) {
        var page = openImports(screen);
        slowDown(page);
        input(page, "events")
                .setInputFiles(
                        new FilePayload("slow.csv", "text/csv", many(60_000).getBytes(UTF_8)));
        assertThat(card(page, "events").locator("vaadin-upload-file")).containsText("slow.csv");
        assertThat(card(page, "events").locator("vaadin-upload-file")).containsText("%");
        look(page, "imports-uploading-" + screen);
        button(page, "Cancel the upload").click();

        assertThat(card(page, "events").locator("vaadin-upload-file")).hasCount(0);
        await(() -> uploads() == 0);
        page.reload();
        assertThat(page.getByText("Nothing imported yet")).isVisible();
    }

    @Test
    void letsOneGoOnElsewhereWhileAFileComesIn() {
        var page = openImports(Screen.WIDE);
        slowDown(page);
        input(page, "customers")
                .setInputFiles(
                        new FilePayload("slow.csv", "text/csv", many(4_000).getBytes(UTF_8)));
        assertThat(card(page, "customers").locator("vaadin-upload-file")).containsText("%");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Customers").setExact(true))
                .click();

        assertThat(page.getByText("“slow.csv” is here. Go on with it on the Import page."))
                .isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/customers.*"));
    }

    @Test
    void saysThatTheRightWasLostInTheMiddle() {
        var page = openImports(Screen.WIDE);
        bring(page, "customers", "mine.csv", "email\nada@acme.test\n");
        database.asOwner()
                .update(
                        "delete from workspace_member where user_id = ?",
                        acme.grace().value());

        button(page, "Check the file").click();

        assertThat(page.locator("vaadin-notification-card"))
                .hasText("Your role in this workspace does not allow this.");
        assertThat(uploads()).isOne();
    }

    /** A network that takes many seconds for a megabyte. */
    private static void slowDown(Page page) {
        var network = Map.of("offline", false, "latency", 20, "downloadThroughput", -1, "uploadThroughput", 60_000);
        page.context()
                .newCDPSession(page)
                .send(
                        "Network.emulateNetworkConditions",
                        new Gson().toJsonTree(network).getAsJsonObject());
    }

    private int uploads() {
        return database.asOwner()
                .queryForList(
                        "select 1 from import where workspace_id = ?", acme.id().value())
                .size();
    }

    private static void await(BooleanSupplier condition) {
        var until = Instant.now().plusSeconds(20);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(until);
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static void choose(Page page, String select, String item) {
        page.getByLabel(select).click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(item).setExact(true))
                .click();
    }

    private static String many(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(i -> "%d,person%d@acme.test,Person %d,Berlin".formatted(i, i, i))
                .collect(Collectors.joining("\n", "id,email,name,city\n", "\n"));
    }

    private static Locator card(Page page, String kind) {
        return page.locator(".file-card").nth(kind.equals("customers") ? 0 : 1);
    }

    private Page openImports(Screen screen) {
        var page = open(screen, acme.grace());
        page.navigate("/w/" + acme.workspace().slug() + "/import");
        page.getByText("Choose a CSV file").first().waitFor();
        return page;
    }

    private void look(Page page, String name) {
        fits(page);
        picture(page, name);
        accessible(page);
    }

    /** As if the file was chosen on the card of its kind. */
    private static void bring(Page page, String kind, String name, String csv) {
        input(page, kind).setInputFiles(new FilePayload(name, "text/csv", csv.getBytes(UTF_8)));
        page.locator(".stepper").waitFor();
    }

    private static Locator input(Page page, String kind) {
        return card(page, kind).locator("input[type=file]");
    }

    private static Locator tile(Page page, String label) {
        return page.locator(".count-tile", new Page.LocatorOptions().setHasText(label))
                .locator("dd");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static String text(Download download) {
        try {
            return Files.readString(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String customers() {
        var rows = IntStream.rangeClosed(1, 14)
                .mapToObj(
                        i -> "%d,Person,Number %d,person%d@acme.test,+49 1511 23456%02d,de,Berlin,%s,1990-12-%02d,%d,%s"
                                .formatted(
                                        1000 + i,
                                        i,
                                        i,
                                        i,
                                        i % 3 == 0 ? "yes" : "no",
                                        i,
                                        i * 120,
                                        i == 1 ? SCRIPT : "Gold"))
                .collect(Collectors.joining("\n"));
        return """
                Customer ID,First name,Last name,Email,Phone,Language,City,Newsletter,Birthday,Loyalty points,Tier
                %s
                1100,Grace,Hopper,,nothing,en,Arlington,yes,1906-12-09,7,Gold
                1101,Ada,Lovelace,nobody,,en,London,yes,1815-12-10,7,=1+1
                """.formatted(rows);
    }
}
