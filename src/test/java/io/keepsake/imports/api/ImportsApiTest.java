package io.keepsake.imports.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.KeepsakeTest;
import io.keepsake.Program;
import io.keepsake.World;
import io.keepsake.account.KeyScope;
import io.keepsake.account.Keys;
import io.keepsake.imports.ImportKind;
import io.keepsake.imports.Importing;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Imports, looked at by a program. */
@KeepsakeTest
class ImportsApiTest {
    @Autowired
    World world;

    @Autowired
    Keys keys;

    @Autowired
    Importing importing;

    @LocalServerPort
    int port;

    @Test
    void tellsHowImportsWent() {
        var acme = world.acme();
        var done = importing.bring(acme, ImportKind.CUSTOMERS, "Customer ID;Name\n42;Ada Lovelace\n43;Grace\n");
        var reader = Program.of(world, keys, acme, port, KeyScope.READ);
        var reply = reader.get("/imports/" + done.id());
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.json().values()).containsEntry("state", "finished").containsEntry("kind", "customers");
        assertThat(reply.json().object("rows").values())
                .containsEntry("added", 2)
                .containsEntry("wrong", 0);
        var globex = Program.of(world, keys, world.globex(), port, KeyScope.READ);
        assertThat(globex.get("/imports/" + done.id()).status()).isEqualTo(404);
        assertThat(globex.get("/imports").each("imports", "id")).isEmpty();
        assertThat(reader.get("/imports/none").status()).isEqualTo(404);
    }

    @Test
    void listsThemPageByPage() {
        var acme = world.acme();
        var uploaded = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            uploaded.addFirst(importing
                    .upload(acme, ImportKind.CUSTOMERS, "Customer ID;Name\n" + i + ";Ada\n")
                    .value());
        }
        var reader = Program.of(world, keys, acme, port, KeyScope.READ);
        var first = reader.get("/imports?limit=2");
        var second = reader.get("/imports?limit=2&cursor=" + first.at("next"));
        assertThat(first.each("imports", "id")).isEqualTo(uploaded.subList(0, 2));
        assertThat(second.each("imports", "id")).isEqualTo(uploaded.subList(2, 3));
        assertThat(second.at("next")).isNull();
        assertThat(List.of(
                        reader.get("/imports?state=finished").status(),
                        reader.get("/imports?cursor=x").status()))
                .containsOnly(400);
    }
}
