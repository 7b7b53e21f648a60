package io.keepsake.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shops send while Keepsake or its server is killed, or the line is cut. */
class CollectingCrashTest {
    @TempDir
    private static Path folder;

    private static KeepsakeProcess keepsake;

    @BeforeAll
    static void open() {
        keepsake = KeepsakeProcess.start(folder);
        assertThat(keepsake.ask("open")).isEqualTo("opened");
    }

    @AfterAll
    static void stop() {
        keepsake.stop();
    }

    @Test
    void losesNothingItAcknowledgedWhenItIsKilled() {
        var shops = Shops.open(keepsake, "killed");
        shops.untilAcknowledged(40);
        keepsake.kill();
        shops.untilCutOff();

        keepsake = KeepsakeProcess.start(folder);
        assertThat(kept("killed")).containsAll(shops.acknowledged()).doesNotHaveDuplicates();

        shops.sendAgain(keepsake);
        assertThat(kept("killed")).containsExactlyInAnyOrderElementsOf(shops.sent());
        assertTotals();
    }

    @Test
    void takesEachMessageOnceWhenTheServerIsKilled() {
        var shops = Shops.open(keepsake, "server");
        shops.untilAcknowledged(20);
        keepsake.killServer();
        shops.untilAcknowledged(40);
        shops.close();
        assertThat(kept("server")).containsExactlyInAnyOrderElementsOf(shops.sent());
        assertTotals();
    }

    @Test
    void takesAMessageOnceWhoseAnswerNeverCame() throws Exception {
        var shops = Shops.open(keepsake, "cut");
        shops.close();
        keepsake.blocked("customer_stat", () -> {
            try (var line = shops.line()) {
                line.getOutputStream().write(shops.request("cut-off").getBytes(StandardCharsets.UTF_8));
                line.getOutputStream().flush();
                keepsake.untilSomebodyWaits();
                // gone at once, with what would still come
                line.setSoLinger(true, 0);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        KeepsakeProcess.patiently().until(() -> kept("cut"), kept -> kept.contains("cut-off"));
        shops.sendAgain(keepsake, "cut-off");
        assertThat(kept("cut")).doesNotHaveDuplicates().contains("cut-off");
        assertTotals();
    }

    /** Ids of the messages whose events are there, as often as they are. */
    private static List<String> kept(String who) {
        return keepsake.texts("select properties->>'message' from event where name = '" + who + "'");
    }

    private static void assertTotals() {
        assertThat(keepsake.texts("""
                select s.customer_id
                from customer_stat s
                left join (select customer_id, count(*) as events from event group by customer_id) as e using (customer_id)
                where s.events is distinct from e.events
                """)).isEmpty();
    }
}
