package io.keepsake.event.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keepsake.BrowserTest;
import io.keepsake.Screen;
import io.keepsake.Sender;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.account.Keys;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

class DataBrowserTest extends BrowserTest {
    @Autowired
    Keys keys;

    @Autowired
    SchedulerClient jobs;

    @Autowired
    TestDatabase database;

    @LocalServerPort
    int port;

    private World.Brand acme;

    @BeforeEach
    void openBrand() {
        acme = world.acme();
        var shop = Sender.of(world, keys, acme, port);
        shop.batch(IntStream.range(0, 30).mapToObj(DataBrowserTest::booking).toList());
        shop.batch(List.of(
                Map.of("type", "identify", "userId", "c-1", "traits", Map.of("points", 12, "nickname", "Mimi")),
                track("c-1", "Seat Booked", Map.of("seats", "two"))));
        count();
    }

    /** Has the job run at once that would otherwise a minute later. */
    private void count() {
        jobs.reschedule(TaskInstanceId.of("catalogue-counts", RecurringTask.INSTANCE), Instant.now());
        await().until(
                        () -> database.asOwner()
                                .queryForObject(
                                        "select count(*) from catalogue_delta where workspace_id = ?",
                                        Long.class,
                                        acme.id().value()),
                        left -> left == 0);
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatComesInAndWhatIdentifies(Screen screen) {
        var page = open(screen, acme.ada());
        page.navigate(data("properties"));
        assertThat(line(page, "seats")).containsText(Pattern.compile("For example 2, •••.*Number · 31 values.*1 odd"));
        assertThat(line(page, "zest"))
                .containsText(Pattern.compile("Z•••.*Identifies.*text, not known to be harmless"));
        fits(page);
        accessible(page);
        picture(page, "data-properties-" + screen);

        button(line(page, "vibe"), "Mark vibe as harmless").click();
        assertThat(line(page, "vibe")).containsText(Pattern.compile("Harmless.*decided by Ada"));

        button(line(page, "seats"), "Edit seats").click();
        page.getByLabel("It identifies: its values go").check();
        button(page.getByRole(AriaRole.DIALOG), "Save").click();
        picture(page, "data-confirm-" + screen);
        button(page.getByRole(AriaRole.ALERTDIALOG), "Mark as identifying").click();
        assertThat(line(page, "seats")).containsText(Pattern.compile("Identifies.*decided by Ada"));

        button(line(page, "price"), "Edit price").click();
        page.getByLabel("Name shown").fill("Price of the seat");
        button(page.getByRole(AriaRole.DIALOG), "Save").click();
        assertThat(line(page, "price")).containsText("Price of the seat");

        page.getByLabel("Search event properties").fill("zest");
        assertThat(page.locator(".catalogue-line")).hasCount(1);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Attributes")))
                .click();
        assertThat(page.getByLabel("Search attributes")).isVisible();
        assertThat(line(page, "nickname")).containsText("M•••");

        page.navigate("/w/" + acme.workspace().slug() + "/customers/" + guest());
        page.locator(".event summary").click();
        assertThat(page.locator(".properties")).containsText(Pattern.compile("Price of the seat.*Vibe"));
    }

    @ParameterizedTest
    @EnumSource
    void saysWhenAListIsFullAndMakesRoom(Screen screen) {
        database.asOwner().update("""
                insert into event_definition (workspace_id, name, times, last_seen_at, retired_at)
                select ?, 'Bygone ' || n, 1, now() - interval '31 days', now() from generate_series(1, 1999) n
                """, acme.id().value());
        var page = open(screen, acme.ada());
        page.navigate(data("events"));
        var notice = page.getByText("This list is full: it holds 2,000.");
        assertThat(notice).isVisible();
        page.getByLabel("Search events").fill("bygone 1999");
        fits(page);
        accessible(page);
        picture(page, "data-full-" + screen);

        button(line(page, "Bygone 1999"), "Remove Bygone 1999").click();
        button(page.getByRole(AriaRole.ALERTDIALOG), "Remove").click();
        assertThat(page.getByText("“Bygone 1999” is no longer listed.")).isVisible();
        assertThat(notice).isHidden();
        page.getByLabel("Search events").fill("");
        assertThat(button(line(page, "Seat Booked"), "Remove Seat Booked")).isHidden();
    }

    @ParameterizedTest
    @EnumSource
    void letsEventsCountAsOrdersUnderANameOfOnesOwn(Screen screen) {
        var page = open(screen, acme.ada());
        page.navigate(data("events"));
        button(line(page, "Seat Booked"), "Edit Seat Booked").click();
        page.getByLabel("Name shown").fill("Table reserved");
        page.getByLabel("Description").fill("In one of the cafés");
        page.getByLabel("An order: one more, and its amount is added to revenue")
                .check();
        page.getByLabel("Amount in the property").fill("price");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("price"))
                .click();
        accessible(page);
        picture(page, "data-event-" + screen);
        button(page.getByRole(AriaRole.DIALOG), "Save").click();

        var reserved = line(page, "Seat Booked");
        assertThat(reserved)
                .containsText(Pattern.compile("Table reserved.*In one of the cafés.*Order.*Amount in “price”"));
        button(reserved, "Edit Table reserved").click();
        button(page.getByRole(AriaRole.DIALOG), "Retire").click();
        assertThat(line(page, "Seat Booked")).containsText("Retired");
        fits(page);
        accessible(page);
        picture(page, "data-events-" + screen);

        page.navigate("/w/" + acme.workspace().slug() + "/customers/" + guest());
        assertThat(page.locator(".event-name")).hasText("Table reserved");
    }

    @ParameterizedTest
    @EnumSource
    void asksBeforeEventsAreKeptForLessTime(Screen screen) {
        Sender.of(world, keys, acme, port)
                .batch(List.of(Map.of(
                        "type",
                        "track",
                        "userId",
                        "p-1",
                        "event",
                        "Seat Booked",
                        "timestamp",
                        "2019-05-05T10:00:00Z")));
        var page = open(screen, acme.ada());
        page.navigate(data("events"));
        var line = page.locator(".retention-line");
        assertThat(line).containsText("Events are kept for good.");

        button(line, "Change how long").click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, name("Keep events"))
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("For 2 years"))
                .click();
        accessible(page);
        picture(page, "data-retention-" + screen);
        button(page.getByRole(AriaRole.DIALOG), "Save").click();
        var question = page.getByRole(AriaRole.ALERTDIALOG);
        assertThat(question).containsText("1 event that happened before then will be removed within the hour");
        picture(page, "data-retention-question-" + screen);
        button(question, "Remove older events").click();

        assertThat(line).containsText("Events are kept for 2 years; totals stay.");
        fits(page);
        accessible(page);
        page.navigate("/w/" + acme.workspace().slug() + "/customers/" + guest());
        assertThat(page.locator("activity-more")).containsText("Events are kept for 2 years; totals stay.");
    }

    private static Locator.GetByRoleOptions name(String name) {
        return new Locator.GetByRoleOptions().setName(Pattern.compile(name));
    }

    private String guest() {
        return JdbcClient.create(database.asOwner())
                .sql("select keepsake_id from customer where workspace_id = ? and system_id = 'p-1'")
                .param(acme.id().value())
                .query(String.class)
                .single();
    }

    private static Map<String, Object> booking(int number) {
        return track(
                "p-" + number,
                "Seat Booked",
                Map.of(
                        "seats",
                        2,
                        "price",
                        12.5 + number,
                        "vibe",
                        number % 2 == 0 ? "quiet" : "lively",
                        "zest",
                        "Zest of guest " + number));
    }

    private static Map<String, Object> track(String user, String event, Map<String, Object> properties) {
        return Map.of("type", "track", "userId", user, "event", event, "properties", properties);
    }

    private String data(String list) {
        return "/w/" + acme.workspace().slug() + "/settings/data?list=" + list;
    }

    private static Locator line(Page page, String name) {
        return page.locator(".catalogue-line")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(name, new Page.GetByTextOptions().setExact(true))));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
