package io.keepsake.event.api;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.keepsake.platform.data.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** The way from a browser to Keepsake: sees what is sent there, and answers instead where a test says so. */
final class Wire {
    private static final String TELL = "**/v1/batch";
    private static final Map<String, String> READABLE =
            Map.of("Access-Control-Allow-Origin", "*", "Access-Control-Expose-Headers", "Retry-After");

    private final List<List<String>> sent = new ArrayList<>();
    private Predicate<String> stopped = body -> false;
    private Route.FulfillOptions answer = new Route.FulfillOptions();

    private Wire() {}

    /** That of all tabs of a browser. */
    static Wire of(BrowserContext browser) {
        var wire = new Wire();
        browser.route(TELL, wire::pass);
        return wire;
    }

    /** From now on Keepsake hears nothing, and pages are answered this. */
    Wire answers(int status, Map<String, String> headers) {
        return answersTo(body -> true, status, headers);
    }

    /** The same for some of what is sent. */
    Wire answersTo(Predicate<String> bodies, int status, Map<String, String> headers) {
        var all = new HashMap<>(READABLE);
        all.putAll(headers);
        stopped = bodies;
        answer = new Route.FulfillOptions().setStatus(status).setHeaders(all);
        return this;
    }

    /** From now on Keepsake hears everything. */
    void isOpen() {
        stopped = body -> false;
    }

    /** Waits until so many requests have come by since the page was first opened. */
    List<List<String>> sent(Page page, int requests) {
        page.waitForCondition(() -> sent.size() >= requests);
        return sent();
    }

    /** The names of the messages of each request: "Page Viewed" is page. */
    List<List<String>> sent() {
        return List.copyOf(sent);
    }

    /** The same, once everything has come by that the page has begun to send. */
    List<List<String>> sentAfterAll(Page page) {
        // behind the page's own tasks, and through the same door
        page.evaluate("navigator.locks.request('keepsake.send', () => fetch('/').then(answer => answer.text()))");
        return sent();
    }

    private void pass(Route route) {
        var body = route.request().postData();
        sent.add(names(body));
        if (stopped.test(body)) {
            route.fulfill(answer);
        } else {
            route.resume();
        }
    }

    private static List<String> names(String body) {
        var batch = (List<?>) Objects.requireNonNull(Json.parse(body).values().get("batch"));
        return batch.stream()
                .map(message -> (Map<?, ?>) message)
                .map(message ->
                        String.valueOf(message.containsKey("event") ? message.get("event") : message.get("type")))
                .toList();
    }
}
