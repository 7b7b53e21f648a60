package io.keepsake.event.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The browser SDK as shops use it: their pages, their campaigns, their own modules and their mistakes. */
class SdkPagesBrowserTest extends SdkTest {
    /** As frameworks do right after the start. */
    private static final String TIDY_UP =
            "addEventListener('DOMContentLoaded', () => history.replaceState(null, '', location.pathname))";

    @Test
    void tellsOfThePagesOfSinglePageApplications() {
        var page = visit("", "/");
        page.evaluate("history.pushState(null, '', '/products'); document.title = 'Products'");
        page.evaluate("history.replaceState(null, '', '/products')");
        viewed("/", "/products");
        page.goBack();
        viewed("/", "/products", "/");
    }

    @Test
    void countsANavigationThatIsSentOnAsOneView() {
        var page = visit("", "/");
        viewed("/");
        page.evaluate("history.pushState(null, '', '/account'); history.replaceState(null, '', '/account/login')");
        viewed("/", "/account/login");
        page.evaluate("history.pushState(null, '', '/away'); history.replaceState(null, '', '/account/login')");
        page.evaluate("history.pushState(null, '', '/next'); keepsake.track('Bought at once')");
        came("visitor Page Viewed", "visitor Page Viewed", "visitor Page Viewed", "visitor Bought at once");
        viewed("/", "/account/login", "/next");
    }

    @Test
    void tellsOfAPageThatIsLeftAtOnce() {
        var page = visit("", "/");
        viewed("/");
        page.evaluate("history.pushState(null, '', '/brief'); location.href = 'about:blank'");
        viewed("/", "/brief");
    }

    @Test
    void knowsTheCampaignAlthoughTheAddressIsTidiedUpAtOnce() {
        visit("", "/?utm_source=news&utm_campaign=autumn", TIDY_UP);
        viewed("/");
        assertThat(campaigns()).containsExactly("autumn");
    }

    @Test
    void keepsTheCampaignBeyondTheLandingPage() {
        var page = visit("", "/?utm_source=news&utm_campaign=autumn");
        page.navigate(site().origin() + "/products");
        viewed("/", "/products");
        page.evaluate(
                "history.pushState(null, '', '/sale?utm_campaign=sale'); history.replaceState(null, '', '/sale')");
        viewed("/", "/products", "/sale");
        assertThat(campaigns()).containsExactly("autumn", "autumn", "sale");
    }

    @Test
    void keepsTheCampaignForVisitorsWhoAgreeLater() {
        var page = visit("waitForConsent: true", "/?utm_campaign=autumn", TIDY_UP);
        page.evaluate("keepsake.optIn()");
        assertThat(page.evaluate("Object.keys(sessionStorage)")).isEqualTo(List.of("keepsake.campaign"));
        page.navigate(site().origin() + "/products");
        await().untilAsserted(() -> assertThat(campaigns()).isNotEmpty().allMatch("autumn"::equals));
        viewed("/", "/products");
    }

    @Test
    void isOneThingForAllModulesOfAPage() {
        var page = visit("", "/");
        page.evaluate("""
                async file => {
                    const another = await import(file + '?v=another');
                    another.init({ key: 'another' });
                    another.identify('c-1');
                    another.track('Called elsewhere');
                }
                """, address() + "/sdk/keepsake.js");
        came("c-1 Page Viewed", "c-1 Called elsewhere");
    }

    @Test
    void saysWhenItHasNotBegunAndKeepsWhatItWasTold() {
        var page = visitor(Site.visitor());
        page.navigate(allowed(open("")).origin());
        page.evaluate("""
                async ([file, key]) => {
                    const { init, track } = await import(file);
                    track('Told early');
                    init({ key, pageViews: false });
                    track('Told in time');
                }
                """, List.of(address() + "/sdk/keepsake.js", writeKey()));
        came("visitor Told early", "visitor Told in time");
        assertThat(console).containsExactly("keepsake: nothing is sent before init({ key: \"…\" })");
    }

    @Test
    void neverBreaksTheShopsOwnCode() {
        var page = visit("waitForConsent: true", "/");
        page.evaluate("""
                const circle = {};
                circle.of = circle;
                keepsake.track('Circle', circle);
                keepsake.track('Before');
                keepsake.track('Huge number', { id: 10n });
                keepsake.identify(Object.create(null));
                keepsake.page('Circle', { circle });
                keepsake.track('After');
                """);
        assertThat(console).hasSize(4).allMatch(text -> text.startsWith("keepsake: left out, because it is no plain"));
        page.evaluate("keepsake.optIn()");
        came("visitor Page Viewed", "visitor Before", "visitor After");
        page.evaluate("keepsake.track('Huge number', { id: 10n }); keepsake.track('Last')");
        came("visitor Page Viewed", "visitor Before", "visitor After", "visitor Last");
    }

    private void viewed(String... paths) {
        await().untilAsserted(() -> assertThat(ledger.texts("""
                select properties->>'path' from event
                where workspace_id = :workspace and name = 'Page Viewed' order by occurred_at, id
                """)).containsExactly(paths));
    }

    private List<String> campaigns() {
        return ledger.texts("""
                select properties#>>'{context,campaign,name}' from event
                where workspace_id = :workspace order by occurred_at, id
                """);
    }
}
