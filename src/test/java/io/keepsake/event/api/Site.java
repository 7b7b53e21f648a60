package io.keepsake.event.api;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A brand's own site, of another origin than Keepsake. */
public final class Site implements AutoCloseable {
    private static final String A_PERSONS =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

    private final HttpServer server;

    /** @param head what stands in the head of each of its pages */
    public Site(String head) {
        var html = """
                <!doctype html>
                <title>Shop</title>
                <link rel="icon" href="data:,">
                %s
                <h1>Shop</h1>
                """.formatted(head).getBytes(StandardCharsets.UTF_8);
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, html.length);
            exchange.getResponseBody().write(html);
            exchange.close();
        });
        server.start();
    }

    public String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What makes the browser of a test look like a person's. */
    public static Browser.NewContextOptions visitor() {
        return new Browser.NewContextOptions().setUserAgent(A_PERSONS);
    }

    /** The same, for what a page of the test's browser tells of itself. */
    public static Page driven(Page page) {
        page.addInitScript("Object.defineProperty(navigator, 'webdriver', { configurable: true, value: false })");
        return page;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
