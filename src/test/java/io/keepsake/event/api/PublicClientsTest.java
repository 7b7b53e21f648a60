package io.keepsake.event.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.keepsake.KeepsakeTest;
import io.keepsake.Sender;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.account.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The client libraries that shops use already, as they come from the npm registry. */
@KeepsakeTest
@Timeout(600)
class PublicClientsTest {
    private static final Path FOLDER = Path.of("target", "public-clients").toAbsolutePath();
    private static final int EVENTS = 10_000;
    private static final int PEOPLE = 50;

    @Autowired
    World world;

    @Autowired
    Keys keys;

    @Autowired
    TestDatabase database;

    @LocalServerPort
    int port;

    private World.Brand acme;
    private Sender shop;

    @BeforeEach
    void openShop() {
        acme = world.acme();
        shop = Sender.of(world, keys, acme, port);
    }

    @ParameterizedTest
    @CsvSource({"segment,@segment/analytics-node@3.1.0", "rudder,@rudderstack/rudder-sdk-node@3.0.13"})
    void bringEveryEventOnce(String library, String source) throws Exception {
        install(source);
        var script = Path.of(getClass().getResource("/clients/send.mjs").toURI());
        var sent = run(List.of(
                "node",
                script.toString(),
                library,
                "http://127.0.0.1:" + port,
                shop.key().value(),
                "" + EVENTS));
        assertThat(sent.output()).contains("sent");

        var ledger = new Ledger(database, acme.id());
        assertThat(ledger.number("select count(*) from event where workspace_id = :workspace"))
                .isEqualTo(EVENTS);
        assertThat(ledger.number(
                        "select count(distinct properties ->> 'number') from event where workspace_id = :workspace"))
                .isEqualTo(EVENTS);
        assertThat(ledger.customers())
                .hasSize(PEOPLE)
                .contains("%1$s-7 %1$s-7@example.com %2$d events".formatted(library, EVENTS / PEOPLE));
        assertThat(ledger.number("select sum(revenue) from customer_stat where workspace_id = :workspace"))
                .isEqualTo(EVENTS * 150L);
        assertThat(ledger.number(
                        "select count(*) from customer_identifier where workspace_id = :workspace and kind = 'device'"))
                .isEqualTo(PEOPLE);
    }

    private static void install(String source) throws Exception {
        assumeTrue(found("node") && found("npm"), "There is no Node here: the public client libraries are not tried.");
        var name = source.substring(0, source.lastIndexOf('@'));
        if (!Files.isDirectory(FOLDER.resolve("node_modules").resolve(name))) {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve("package.json"), "{\"private\": true}");
            var installed = run(List.of("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", source));
            assumeTrue(installed.status() == 0, () -> source + " cannot be had here: " + installed.output());
        }
    }

    private static boolean found(String program) {
        try {
            return run(List.of(program, "--version")).status() == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Ended(int status, String output) {}

    private static Ended run(List<String> command) throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        var process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), output);
    }
}
