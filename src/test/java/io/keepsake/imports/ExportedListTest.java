package io.keepsake.imports;

import static io.keepsake.customer.People.named;
import static io.keepsake.customer.People.nobody;
import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.KeepsakeTest;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.customer.CustomerExport;
import io.keepsake.customer.CustomerQuery;
import io.keepsake.customer.People;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What Keepsake wrote, it can read. */
@KeepsakeTest
class ExportedListTest {
    @Autowired
    Importing importing;

    @Autowired
    CustomerExport export;

    @Autowired
    People people;

    @Autowired
    World world;

    @Autowired
    TestDatabase database;

    @Test
    void comesInAgainAsItWas() throws Exception {
        var acme = world.acme();
        var globex = world.globex();
        people.add(
                acme,
                named("=Anna", "O'Neill, \"A\"")
                        .withEmail("Anna@web.de")
                        .withMobile("+4915112345678")
                        .withSystemId("C-1")
                        .withCity("'s-Hertogenbosch")
                        .from("NL")
                        .speaking("nl")
                        .withAcquisition("source", "@google")
                        .withAttribute("plan", "-gold")
                        .withAttribute("score", new BigDecimal("-2.5"))
                        .withAttribute("vip", true)
                        .withAttribute("renewal", "2026-05-03")
                        .withTotals(12, 3, 123_456)
                        .seen("2026-05-02T22:30:00Z"));
        people.add(acme, nobody().withEmail("x@y.zz"));
        var file = new ByteArrayOutputStream();
        world.as(acme.grace(), () -> {
            export.write(acme.id(), CustomerQuery.ALL, file);
            return true;
        });

        var done = importing.bring(globex, ImportKind.CUSTOMERS, file.toString(StandardCharsets.UTF_8));

        assertThat(done.counts().wrong()).isZero();
        assertThat(profiles(globex)).hasSize(2).isEqualTo(profiles(acme));
    }

    private List<Map<String, @Nullable Object>> profiles(World.Brand brand) {
        return database.asOwner().queryForList("""
                select first_name, last_name, email, mobile, system_id, city, country, language, acquisition::text, attributes::text
                from customer where workspace_id = ? order by email
                """, brand.id().value());
    }
}
