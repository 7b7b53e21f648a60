package io.keepsake.event.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the browser SDK tells of a visitor, and of whom it tells nothing. */
class SdkBrowserTest extends SdkTest {
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
    void saysNothingBeforeTheVisitorAgrees() {
        var page = visit("waitForConsent: true", "/");
        page.evaluate("keepsake.track('Looked around')");
        assertThat(stored(page)).isEqualTo(List.of());
        page.evaluate("keepsake.optIn()");
        came("visitor Page Viewed", "visitor Looked around");
    }

    @Test
    void knowsWhoItWasOnceTheVisitorAgrees() {
        var page = visit("waitForConsent: true", "/");
        page.evaluate("keepsake.identify('c-1', { email: 'ada@example.com' })");
        page.evaluate("keepsake.track('Purchased')");
        assertThat(stored(page)).isEqualTo(List.of());
        page.evaluate("keepsake.optIn()");
        assertThat(page.evaluate("JSON.parse(localStorage['keepsake.identity']).userId"))
                .isEqualTo("c-1");
        came("c-1 Page Viewed", "c-1 Purchased");
        page.evaluate("keepsake.track('Returned')");
        came("c-1 Page Viewed", "c-1 Purchased", "c-1 Returned");
        assertThat(ledger.customers()).containsExactly("c-1 ada@example.com 3 events");
    }

    @Test
    void saysNothingAnyMoreOnceTheVisitorObjects() {
        var page = visit("", "/");
        came("visitor Page Viewed");
        page.evaluate("keepsake.optOut()");
        page.evaluate("keepsake.track('Secret')");
        page.reload();
        page.evaluate("keepsake.track('Secret too')");
        assertThat(stored(page)).isEqualTo(List.of("keepsake.choice"));
        page.evaluate("keepsake.optIn()");
        page.evaluate("keepsake.track('Back')");
        came("visitor Page Viewed", "visitor Back");
    }

    @ParameterizedTest
    @ValueSource(strings = {"globalPrivacyControl', { value: true }", "doNotTrack', { value: '1' }"})
    void heedsWhatTheBrowserSaysUnlessToldOtherwise(String signal) {
        var says = "Object.defineProperty(navigator, '" + signal + ")";
        var page = visit("", "/", says);
        page.evaluate("keepsake.track('Secret')");
        assertThat(stored(page)).isEqualTo(List.of());
        visit("ignorePrivacySignals: true", "/", says);
        came("visitor Page Viewed");
    }

    @Test
    void leavesRobotsOut() {
        var page = visit("", "/", "Object.defineProperty(navigator, 'webdriver', { value: true })");
        page.evaluate("keepsake.track('Crawled')");
        assertThat(stored(page)).isEqualTo(List.of());
    }

    @Test
    void knowsRobotsByTheirNames() {
        assertThat(told(List.of(
                        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                        "Mozilla/5.0 (Linux; Android 6.0.1) Chrome/140.0 Mobile Safari/537.36 (compatible; Google-InspectionTool/1.0;)",
                        "Mediapartners-Google",
                        "Mozilla/5.0 (compatible; GoogleOther)",
                        "Mozilla/5.0 (X11; Linux x86_64; Storebot-Google/1.0) Chrome/140.0 Safari/537.36",
                        "Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/534+ (KHTML, like Gecko) BingPreview/1.0b",
                        "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm) Chrome/140.0 Safari/537.36",
                        "Mozilla/5.0 (compatible; YandexRenderResourcesBot/1.0; +http://yandex.com/bots)",
                        "Mozilla/5.0 (compatible; YandexMetrika/2.0; +http://yandex.com/bots)",
                        "Mozilla/5.0 (compatible; Baiduspider-render/2.0; +http://www.baidu.com/search/spider.html)",
                        "Mozilla/5.0 (compatible; Yeti/1.1; +https://naver.me/spd)",
                        "Mozilla/5.0 (compatible; Yahoo! Slurp)",
                        "ia_archiver (+http://www.alexa.com/site/help/webmasters)",
                        "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
                        "meta-externalagent/1.1",
                        "WhatsApp/2.23.20.0 A",
                        "Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5",
                        "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
                        "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)",
                        "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; ChatGPT-User/1.0)",
                        "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Perplexity-User/1.0)",
                        "Mozilla/5.0 (compatible; ClaudeBot/1.0; +claudebot@anthropic.com)",
                        "Mozilla/5.0 (Linux; Android 5.0) (compatible; Bytespider; spider-feedback@bytedance.com)",
                        "Mozilla/5.0 (compatible; AhrefsSiteAudit/6.1; +http://ahrefs.com/robot/site-audit)",
                        "Mozilla/5.0 (compatible; SemrushBot/7~bl)",
                        "Screaming Frog SEO Spider/19.0",
                        "Mozilla/5.0 (compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)",
                        "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0 Safari/537.36 PingdomPageSpeed/1.0",
                        "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0 Safari/537.36 DatadogSynthetics",
                        "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0 Safari/537.36 PTST/240101",
                        "Mozilla/5.0 (Linux; Android 11; moto g power) Chrome/140.0 Safari/537.36 Chrome-Lighthouse",
                        "Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/140.0 Safari/537.36",
                        "Mozilla/5.0 (X11; Linux x86_64) PhantomJS/2.1.1 Safari/538.1")))
                .isEqualTo(List.of());
    }

    @Test
    void takesPeopleForPeople() {
        var people = List.of(
                "Mozilla/5.0 (Linux; Android 9; CUBOT_NOTE_S) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36",
                "Mozilla/5.0 (Linux; Android 13; CUBOT KINGKONG 9 Build/TP1A) Chrome/140.0 Mobile Safari/537.36",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 GSA/380.0 Mobile/15E148 Safari/604.1",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148 [FBAN/FBIOS;FBAV/480.0]",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148 Instagram 350.0",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148 [Pinterest/iOS]",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 YaBrowser/25.2 Yowser/2.5 Safari/537.36",
                "Mozilla/5.0 (Linux; arm_64; Android 14; SM-A546B) Chrome/140.0 YandexSearch/25.10 Mobile Safari/537.36",
                "Mozilla/5.0 (Linux; Android 14; SM-S918N) Chrome/140.0 Mobile Safari/537.36 DaumApps/5.0",
                "Mozilla/5.0 (Linux; Android 15; Pixel 9) Chrome/140.0 Mobile Safari/537.36",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0");
        assertThat(told(people)).isEqualTo(people);
    }

    /** Those of whom anything would be told. */
    private Object told(List<String> browsers) {
        var page = visitor(Site.visitor());
        page.navigate(open("").origin());
        return page.evaluate("""
                async ([file, browsers]) => {
                    const told = [];
                    for (const [number, browser] of browsers.entries()) {
                        delete globalThis[Symbol.for('keepsake')];
                        localStorage.clear();
                        Object.defineProperty(navigator, 'userAgent', { configurable: true, value: browser });
                        const keepsake = await import(`${file}?${number}`);
                        keepsake.init({ key: 'any', host: 'http://127.0.0.1:9', pageViews: false });
                        keepsake.track('Seen');
                        if (localStorage.length) {
                            told.push(browser);
                        }
                        keepsake.optOut();
                    }
                    return told;
                }
                """, List.of(address() + "/sdk/keepsake.js", browsers));
    }
}
