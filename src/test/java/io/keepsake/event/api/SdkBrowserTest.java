package io.keepsake.event.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.keepsake.BrowserTest;
import io.keepsake.Screen;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.account.CollectingRules;
import io.keepsake.account.Keys;
import io.keepsake.event.BrowserSdk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SdkBrowserTest extends BrowserTest {
    private static final String TELL = "**/v1/batch";

    @Autowired
    Keys keys;

    @Autowired
    CollectingRules rules;

    @Autowired
    TestDatabase database;

    @Autowired
    BrowserSdk sdk;

    private World.Brand acme;
    private Ledger ledger;
    private final List<Site> sites = new ArrayList<>();

    @BeforeEach
    void openBrand() {
        acme = world.acme();
        ledger = new Ledger(database, acme.id());
    }

    @AfterEach
    void closeSites() {
        sites.forEach(Site::close);
    }

    @Test
    void tellsWhatAVisitorDoesAndWhoTheyTurnOutToBe() {
        var page = visit("", "/?utm_source=news&utm_campaign=autumn");
        page.evaluate("keepsake.track('Added to Cart', { sku: 'A-1', price: 12.5 })");
        page.evaluate("keepsake.identify('c-1', { email: 'ada@example.com' })");
        page.evaluate("keepsake.track('Purchased', { revenue: 12.5, currency: 'EUR' })");
        came("c-1 Page Viewed", "c-1 Added to Cart", "c-1 Purchased");
        assertThat(ledger.customers()).containsExactly("c-1 ada@example.com 3 events");
        assertThat(ledger.texts("select acquisition::text from customer where workspace_id = :workspace"))
                .singleElement()
                .asString()
                .contains("\"news\"", "\"autumn\"");

        page.evaluate("keepsake.reset()");
        page.evaluate("keepsake.track('Browsed')");
        came("c-1 Page Viewed", "c-1 Added to Cart", "c-1 Purchased", "visitor Browsed");
    }

    @Test
    void tellsOfThePagesOfSinglePageApplications() {
        var page = visit("", "/");
        page.evaluate("history.pushState(null, '', '/products'); document.title = 'Products'");
        page.evaluate("history.replaceState(null, '', '/products')");
        came("visitor Page Viewed", "visitor Page Viewed");
        page.goBack();
        came("visitor Page Viewed", "visitor Page Viewed", "visitor Page Viewed");
        assertThat(ledger.texts("""
                select properties->>'path' from event where workspace_id = :workspace order by occurred_at, id
                """)).containsExactly("/", "/products", "/");
    }

    @Test
    void keepsWhatHappensWithoutAConnectionThroughAReload() {
        var page = visit("", "/", "navigator.sendBeacon = () => false");
        came("visitor Page Viewed");
        page.route(TELL, route -> route.abort());
        page.evaluate("keepsake.track('Added to Cart')");
        page.waitForRequestFinished(() -> page.evaluate("fetch('/anything')"));
        page.reload();
        assertThat(ledger.events()).containsExactly("visitor Page Viewed");
        page.unroute(TELL);
        page.reload();
        came("visitor Page Viewed", "visitor Added to Cart", "visitor Page Viewed", "visitor Page Viewed");
        forgetErrors();
    }

    @Test
    void tellsWhenThePageIsLeftAndOnceOnly() {
        var page = visit("", "/");
        came("visitor Page Viewed");
        page.evaluate("keepsake.track('Left'); location.href = 'about:blank'");
        came("visitor Page Viewed", "visitor Left");
        page.navigate(sites.getFirst().origin());
        came("visitor Page Viewed", "visitor Left", "visitor Page Viewed");
    }

    @Test
    void saysNothingBeforeTheVisitorAgrees() {
        var page = visit("waitForConsent: true", "/");
        page.evaluate("keepsake.track('Looked around')");
        assertThat(page.evaluate("Object.keys(localStorage).length")).isEqualTo(0);
        page.evaluate("keepsake.optIn()");
        came("visitor Page Viewed", "visitor Looked around");
    }

    @Test
    void saysNothingAnyMoreOnceTheVisitorObjects() {
        var page = visit("", "/");
        came("visitor Page Viewed");
        page.evaluate("keepsake.optOut()");
        page.evaluate("keepsake.track('Secret')");
        page.reload();
        page.evaluate("keepsake.track('Secret too')");
        assertThat(page.evaluate("Object.keys(localStorage)")).isEqualTo(List.of("keepsake.choice"));
        page.evaluate("keepsake.optIn()");
        page.evaluate("keepsake.track('Back')");
        came("visitor Page Viewed", "visitor Back");
    }

    @Test
    void heedsWhatTheBrowserSaysUnlessToldOtherwise() {
        var page = visit("", "/", "Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })");
        page.evaluate("keepsake.track('Secret')");
        assertThat(page.evaluate("Object.keys(localStorage).length")).isEqualTo(0);
        visit(
                "ignorePrivacySignals: true",
                "/",
                "Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })");
        came("visitor Page Viewed");
    }

    @Test
    void leavesRobotsOut() {
        var page = visit("", "/", "Object.defineProperty(navigator, 'webdriver', { value: true })");
        page.evaluate("keepsake.track('Crawled')");
        assertThat(page.evaluate("Object.keys(localStorage).length")).isEqualTo(0);
    }

    @Test
    void isSmallAndMayBeKeptForGoodUnderItsVersion() throws IOException, InterruptedException {
        var zipped = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(zipped)) {
            zip.write(sdk.bytes());
        }
        assertThat(zipped.size()).isLessThan(6 * 1024);
        assertThat(get(BrowserSdk.PATH).headers().firstValue("Cache-Control")).contains("max-age=300, public");
        assertThat(get(sdk.versionedPath()).headers().firstValue("Cache-Control"))
                .contains("max-age=31536000, public, immutable");
        assertThat(get(BrowserSdk.PATH + "?v=other").headers().firstValue("Cache-Control"))
                .contains("max-age=300, public");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address() + path)).build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    /** Somebody opens a page of the brand's site. */
    private Page visit(String options, String path, String... before) {
        var key = world.as(
                acme.ada(), () -> keys.createWriteKey(acme.id(), "Site").secret());
        var site = open(new Site(script("{ key: '" + key.value() + "', " + options + "}")));
        world.as(acme.ada(), () -> rules.allow(acme.id(), List.of(site.origin())));
        var page = Site.driven(open(Screen.WIDE, Site.visitor()));
        List.of(before).forEach(page::addInitScript);
        page.navigate(site.origin() + path);
        page.waitForFunction("window.keepsake");
        return page;
    }

    /** @param options what init is given, as JavaScript */
    private String script(String options) {
        return """
                <script type="module">
                  import * as keepsake from '%s/sdk/keepsake.js';
                  window.keepsake = keepsake;
                  keepsake.init(%s);
                </script>
                """.formatted(address(), options);
    }

    private Site open(Site site) {
        sites.add(site);
        return site;
    }

    private void came(String... events) {
        await().untilAsserted(() -> assertThat(ledger.events()).containsExactly(events));
    }
}
