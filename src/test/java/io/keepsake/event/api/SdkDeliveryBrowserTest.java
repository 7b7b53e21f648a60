package io.keepsake.event.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the browser SDK brings what it was told: all of it, once, in order, and not before it may. */
class SdkDeliveryBrowserTest extends SdkTest {
    private static final String SILENT = "pageViews: false";

    /** Milliseconds that what happens is collected before it is sent. */
    private static final int SOON = 250;

    @Test
    void keepsWhatHappensWithoutAConnectionThroughAReload() {
        var page = visit(SILENT, "/", WITHOUT_BEACONS);
        stopClock(page);
        var wire = Wire.of(page.context()).answers(503, Map.of());
        page.evaluate("keepsake.track('Added to Cart')");
        page.clock().runFor(SOON);
        wire.sent(page, 1);
        assertThat(wire.sentAfterAll(page)).hasSize(1);
        page.reload();
        wire.isOpen();
        page.clock().runFor(2_000 + SOON);
        wire.sent(page, 2);
        came("visitor Added to Cart");
        forgetErrors();
    }

    @Test
    void sendsAsSoonAsTheBrowserIsOnlineAgain() {
        var page = visit(SILENT, "/");
        stopClock(page);
        var wire = Wire.of(page.context());
        page.context().setOffline(true);
        page.waitForCondition(() -> page.evaluate("navigator.onLine").equals(false));
        page.evaluate("keepsake.track('Offline')");
        page.clock().runFor(60_000);
        assertThat(wire.sent()).isEmpty();
        page.context().setOffline(false);
        wire.sent(page, 1);
        came("visitor Offline");
    }

    @Test
    void triesAgainByItselfAndWaitsLongerEachTime() {
        var page = visit(SILENT, "/", WITHOUT_BEACONS);
        stopClock(page);
        var wire = Wire.of(page.context()).answers(503, Map.of());
        page.evaluate("keepsake.track('Told')");
        page.clock().runFor(SOON);
        for (int attempt = 1; attempt <= 5; attempt++) {
            wire.sent(page, attempt);
            failed(page, attempt);
            page.evaluate("keepsake.track('Told')");
            page.clock().runFor((500L << attempt) - 1);
            assertThat(wire.sentAfterAll(page)).hasSize(attempt);
            page.clock().runFor((500L << attempt) + SOON);
        }
        wire.sent(page, 6);
        failed(page, 6);
        wire.isOpen();
        page.clock().runFor(64_000 + SOON);
        wire.sent(page, 7);
        came(Collections.nCopies(6, "visitor Told").toArray(String[]::new));
        forgetErrors();
    }

    @Test
    void waitsAsLongAsTheServerAsksInAllTabsAndThroughReloads() {
        var page = visit(SILENT, "/", WITHOUT_BEACONS);
        stopClock(page);
        var wire = Wire.of(page.context()).answers(429, Map.of("Retry-After", "60"));
        page.evaluate("keepsake.track('First')");
        page.clock().runFor(SOON);
        wire.sent(page, 1);
        failed(page, 1);
        wire.isOpen();

        page.evaluate("keepsake.track('Second')");
        page.clock().runFor(30_000);
        assertThat(wire.sentAfterAll(page)).hasSize(1);
        page.reload();
        page.evaluate("keepsake.track('Third')");
        var tab = tabBeside(page);
        tab.evaluate("keepsake.track('Fourth')");
        page.clock().runFor(29_000);
        assertThat(wire.sentAfterAll(page)).hasSize(1);
        assertThat(wire.sentAfterAll(tab)).hasSize(1);

        page.clock().runFor(1_000);
        wire.sent(page, 2);
        came("visitor First", "visitor Second", "visitor Third", "visitor Fourth");
        forgetErrors();
    }

    @Test
    void doesNotWaitForAPauseInWhatHappens() {
        var page = visit(SILENT, "/", WITHOUT_BEACONS);
        var wire = Wire.of(page.context());
        stopClock(page);
        page.evaluate("for (let i = 0; i < 60; i++) setTimeout(() => keepsake.track('Tick'), 10 * i)");
        page.clock().runFor(500);
        assertThat(wire.sent(page, 1)).isNotEmpty();
    }

    @Test
    void sendsAtOnceWhenManyWaitAndInOrder() {
        var page = visit(SILENT, "/", WITHOUT_BEACONS);
        var wire = Wire.of(page.context());
        stopClock(page);
        page.evaluate("for (let i = 0; i < 250; i++) keepsake.track('No. ' + i)");
        assertThat(wire.sent(page, 3)).extracting(List::size).containsExactly(100, 100, 50);
        assertThat(wire.sent().stream().flatMap(List::stream))
                .containsExactlyElementsOf(
                        IntStream.range(0, 250).mapToObj(i -> "No. " + i).toList());
    }

    @Test
    void sendsNoMoreAtOnceThanBrowsersLetThrough() {
        var page = visit(SILENT, "/", WITHOUT_BEACONS);
        var wire = Wire.of(page.context());
        page.evaluate("for (let i = 0; i < 5; i++) keepsake.track('Long', { text: 'é'.repeat(12_000) })");
        assertThat(wire.sent(page, 3)).extracting(List::size).containsExactly(2, 2, 1);
        came(Collections.nCopies(5, "visitor Long").toArray(String[]::new));
    }

    @Test
    void leavesOutWhatIsTooLargeAndSaysSo() {
        var page = visit(SILENT, "/");
        page.evaluate("keepsake.track('Too long', { text: 'é'.repeat(17_000) }); keepsake.track('Short')");
        came("visitor Short");
        assertThat(console).containsExactly("keepsake: too large to be sent, more than 32 KB: Too long");
    }

    @Test
    void leavesOutOnlyWhatIsRefusedOfABatch() {
        var page = visit(SILENT, "/", WITHOUT_BEACONS);
        var wire = Wire.of(page.context()).answersTo(body -> body.contains("Poison"), 400, Map.of());
        page.evaluate("for (const name of ['A', 'B', 'Poison', 'C', 'D']) keepsake.track(name)");
        assertThat(wire.sent(page, 5))
                .containsExactly(
                        List.of("A", "B", "Poison", "C", "D"),
                        List.of("A", "B"),
                        List.of("Poison", "C"),
                        List.of("Poison"),
                        List.of("C", "D"));
        await().untilAsserted(() -> assertThat(ledger.events())
                .containsExactlyInAnyOrder("visitor A", "visitor B", "visitor C", "visitor D"));
        assertThat(console).anyMatch(text -> text.startsWith("keepsake: left out, because it is refused: 400"));
        forgetErrors();
    }

    @Test
    void tellsEachMessageOfTwoTabsOnce() {
        var page = visit(SILENT, "/", WITHOUT_BEACONS);
        var tab = tabBeside(page);
        page.context().setOffline(true);
        page.evaluate("for (let i = 0; i < 20; i++) keepsake.track('One')");
        tab.evaluate("for (let i = 0; i < 20; i++) keepsake.track('Two')");
        page.context().setOffline(false);
        page.waitForFunction("!Object.keys(localStorage).some(key => key.startsWith('keepsake.queue'))");
        came(Stream.concat(
                        Collections.nCopies(20, "visitor One").stream(),
                        Collections.nCopies(20, "visitor Two").stream())
                .toArray(String[]::new));
    }

    @Test
    void goesOnWhenTheStorageIsFull() {
        var page = visit(SILENT, "/", WITHOUT_BEACONS);
        page.evaluate("""
                for (let size = 1 << 22; size >= 1; size >>= 1) {
                    try {
                        for (let i = 0; ; i++) localStorage.setItem(`filler.${size}.${i}`, 'x'.repeat(size));
                    } catch {}
                }
                """);
        page.evaluate("keepsake.identify('c-1'); keepsake.track('Purchased'); keepsake.track('Paid')");
        came("c-1 Purchased", "c-1 Paid");
    }

    @Test
    void tellsWhenThePageIsLeftAndOnceOnly() {
        var page = visit("", "/");
        came("visitor Page Viewed");
        page.evaluate("keepsake.track('Left'); location.href = 'about:blank'");
        came("visitor Page Viewed", "visitor Left");
        page.navigate(site().origin());
        came("visitor Page Viewed", "visitor Left", "visitor Page Viewed");
    }

    @Test
    void saysThatTheKeyIsNotKnownAndDoesNotInsist() {
        var page = visitor(Site.visitor(), WITHOUT_BEACONS);
        page.navigate(siteOf("ksw_nothing", SILENT).origin());
        page.waitForFunction("window.keepsake");
        stopClock(page);
        var wire = Wire.of(page.context());
        page.evaluate("keepsake.track('Unheard')");
        page.clock().runFor(SOON);
        page.waitForCondition(() -> console.contains("keepsake: the write key is not known"));
        for (int i = 0; i < 5; i++) {
            page.evaluate("keepsake.track('Unheard')");
            page.clock().runFor(1_000);
        }
        assertThat(wire.sentAfterAll(page)).hasSize(1);
        assertThat(ledger.customers()).isEmpty();
        forgetErrors();
    }

    @Test
    void takesNothingFromASiteThatMayNotSendUntilItMay() {
        var page = visitor(Site.visitor(), WITHOUT_BEACONS);
        var site = siteOf(writeKey(), SILENT);
        page.navigate(site.origin());
        page.waitForFunction("window.keepsake");
        stopClock(page);
        page.evaluate("keepsake.track('Waiting')");
        page.clock().runFor(SOON);
        page.waitForCondition(() -> console.stream()
                .anyMatch(
                        text -> text.contains("keepsake: 403") && text.contains("Pages of this origin may not send")));
        assertThat(ledger.customers()).isEmpty();
        allowed(site);
        page.clock().runFor(20_000);
        came("visitor Waiting");
        forgetErrors();
    }

    /** From now on a page's time passes when the test says so. */
    private static void stopClock(Page page) {
        page.clock().install();
        page.clock().pauseAt(System.currentTimeMillis() + 1_000);
    }

    /** Waits until it has noticed how often it could not send since it last could. */
    private static void failed(Page page, int times) {
        page.waitForCondition(() -> page.evaluate(
                        "JSON.parse(localStorage.getItem('keepsake.pause') ?? '{ \"failures\": 0 }').failures")
                .equals(times));
    }
}
