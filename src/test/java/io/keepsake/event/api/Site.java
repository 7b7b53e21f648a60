package io.keepsake.event.api;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A brand's own site, of another origin than Keepsake: each of its pages loads the browser SDK. */
final class Site implements AutoCloseable {
    private final HttpServer server;

    /** @param options what init is given, as JavaScript */
    Site(String keepsake, String options) {
        var html = """
                <!doctype html>
                <title>Shop</title>
                <script type="module">
                  import * as keepsake from '%s/sdk/keepsake.js';
                  window.keepsake = keepsake;
                  keepsake.init(%s);
                </script>
                <h1>Shop</h1>
                """.formatted(keepsake, options).getBytes(StandardCharsets.UTF_8);
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

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
