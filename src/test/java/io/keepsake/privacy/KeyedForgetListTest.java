package io.keepsake.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.KeepsakeTest;
import io.keepsake.OneTransaction;
import io.keepsake.World;
import io.keepsake.World.Brand;
import io.keepsake.customer.CustomerIntake;
import io.keepsake.customer.Identifier;
import io.keepsake.customer.Identifier.Kind;
import io.keepsake.customer.IncomingCustomer;
import io.keepsake.customer.SubscriptionSource;
import io.keepsake.customer.Taken;
import io.keepsake.platform.data.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KeepsakeTest
class KeyedForgetListTest {
    private static final Identifier EMAIL = new Identifier(Kind.EMAIL, "ada.lovelace@example.com");
    private static final Identifier MOBILE = new Identifier(Kind.MOBILE, "+4915112345678");
    private static final Identifier SYSTEM_ID = new Identifier(Kind.SYSTEM_ID, "C-1001");
    private static final Identifier DEVICE = new Identifier(Kind.DEVICE, "b7e2-44aa-device");

    @Autowired
    World world;

    @Autowired
    Stories stories;

    @Autowired
    OneTransaction transaction;

    @Autowired
    Archiving archiving;

    @Autowired
    CustomerIntake intake;

    @Autowired
    KeyedForgetList forgetList;

    private Brand acme;

    @BeforeEach
    void makeTheWorld() {
        acme = world.acme();
        archiveAda();
    }

    @Test
    void knowsWhoWasArchived() {
        assertThat(forgotten(acme)).containsExactlyInAnyOrder(EMAIL, MOBILE, SYSTEM_ID);
    }

    @Test
    void knowsNobodyOfAnotherWorkspace() {
        assertThat(forgotten(world.globex())).isEmpty();
    }

    @Test
    void skipsWhomAnImportBringsBack() {
        var row = Stories.named("Ada", null, "Ada.Lovelace@EXAMPLE.com");
        var taken = world.as(
                acme.grace(),
                () -> intake.take(
                        acme.id(),
                        List.of(new IncomingCustomer(row, List.of(), Json.EMPTY, Map.of())),
                        SubscriptionSource.IMPORT));
        assertThat(taken).containsExactly(new Taken.Forgotten());
    }

    @Test
    void startsAnewWithADeviceThatComesBack() {
        var visitor = stories.customer(acme, Stories.named(null, null, "new@example.com"), DEVICE.value());
        assertThat(stories.details(acme, visitor.id()).totals().events()).isZero();
    }

    @Test
    void remembersOnWhichChannelsNobodyMayBeMessaged() {
        assertThat(stories.texts(
                        "select kind || ' ' || array_to_string(do_not_message, ',') from forget_list where workspace_id = ?",
                        acme.id().value()))
                .containsExactlyInAnyOrder(
                        "email email,connector",
                        "mobile sms,whatsapp,connector",
                        "system_id email,sms,whatsapp,web_push,connector");
    }

    @Test
    void leadsNeitherToThePersonNorToTheHistory() {
        assertThat(stories.texts("""
                        select column_name from information_schema.columns
                        where table_name = 'forget_list' and table_schema = 'public' order by ordinal_position
                        """))
                .containsExactly("workspace_id", "kind", "hash", "forgotten_on", "do_not_message");
        assertThat(stories.number("""
                        select count(*) from forget_list
                        where workspace_id = ? and hash in (sha256(convert_to(?, 'UTF8')), sha256(convert_to(?, 'UTF8')))
                        """, acme.id().value(), EMAIL.value(), SYSTEM_ID.value()))
                .isZero();
    }

    private void archiveAda() {
        var ada = stories.ada(acme);
        world.as(
                acme.grace(),
                () -> archiving.archive(
                        acme.id(), ada.keepsakeId(), new ArchiveRequest(ArchiveReason.REQUEST, Optional.empty())));
    }

    private Set<Identifier> forgotten(Brand brand) {
        return world.as(
                brand.grace(),
                () -> transaction.of(
                        brand.id(), () -> forgetList.forgotten(brand.id(), List.of(EMAIL, MOBILE, SYSTEM_ID, DEVICE))));
    }
}
