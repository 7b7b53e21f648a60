package io.keepsake.event.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.keepsake.BrowserTest;
import io.keepsake.Screen;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.account.CollectingRules;
import io.keepsake.account.Keys;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** The browser SDK on the site of a brand, which somebody visits with a real browser. */
abstract class SdkTest extends BrowserTest {
    /** For pages that stay: what they have not sent yet is not sent when they are left. */
    static final String WITHOUT_BEACONS = "navigator.sendBeacon = () => false";

    @Autowired
    Keys keys;

    @Autowired
    CollectingRules rules;

    @Autowired
    TestDatabase database;

    World.Brand acme;
    Ledger ledger;

    /** What the pages wrote on the browser's console, errors and warnings alike. */
    final List<String> console = new ArrayList<>();

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

    /** Somebody opens a page of the brand's site. */
    Page visit(String options, String path, String... before) {
        var page = visitor(Site.visitor(), before);
        page.navigate(site(options).origin() + path);
        page.waitForFunction("window.keepsake");
        return page;
    }

    /** A browser of somebody who is on no site yet. */
    Page visitor(Browser.NewContextOptions browser, String... before) {
        var page = Site.driven(open(Screen.WIDE, browser));
        List.of(before).forEach(page::addInitScript);
        page.context().onConsoleMessage(message -> console.add(message.text()));
        return page;
    }

    /** Another tab of the same browser, on the same page. */
    Page tabBeside(Page page) {
        var tab = Site.driven(page.context().newPage());
        tab.navigate(page.url());
        tab.waitForFunction("window.keepsake");
        return tab;
    }

    /** The brand's site, which may send. @param options what init is given beside the key, as JavaScript */
    Site site(String options) {
        return allowed(siteOf(writeKey(), options));
    }

    Site allowed(Site site) {
        world.as(acme.ada(), () -> rules.allow(acme.id(), List.of(site.origin())));
        return site;
    }

    String writeKey() {
        return world.as(acme.ada(), () -> keys.createWriteKey(acme.id(), "Site").secret())
                .value();
    }

    /** The same for a key that is not right, or of a site that nobody has allowed. */
    Site siteOf(String key, String options) {
        return open("""
                <script type="module">
                  import * as keepsake from '%s/sdk/keepsake.js';
                  window.keepsake = keepsake;
                  keepsake.init({ key: '%s', %s});
                </script>
                """.formatted(address(), key, options));
    }

    /** @param head of each page */
    Site open(String head) {
        var site = new Site(head);
        sites.add(site);
        return site;
    }

    Site site() {
        return sites.getLast();
    }

    void came(String... events) {
        await().untilAsserted(() -> assertThat(ledger.events()).containsExactly(events));
    }

    static Object stored(Page page) {
        return page.evaluate("Object.keys(localStorage)");
    }
}
