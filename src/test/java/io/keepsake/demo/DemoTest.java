package io.keepsake.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.Checksums;
import io.keepsake.KeepsakeTest;
import io.keepsake.TestDatabase;
import io.keepsake.account.Keys;
import io.keepsake.account.Members;
import io.keepsake.account.Role;
import io.keepsake.account.Workspace;
import io.keepsake.platform.workspace.Ambient;
import io.keepsake.platform.workspace.UserId;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestPropertySource;

@KeepsakeTest
@TestPropertySource(properties = "keepsake.demo=true")
class DemoTest {
    @Autowired
    TestDatabase database;

    @Autowired
    Demo demo;

    @Autowired
    DemoAccount account;

    @Autowired
    DemoSignIn signIn;

    @Autowired
    Members members;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    Keys keys;

    @Test
    void standsWhenKeepsakeIsReady() {
        var aurora = account.workspace(Brands.AURORA);
        assertThat(aurora.name()).isEqualTo("Aurora Beauty");
        assertThat(aurora.account()).isEqualTo("Acme Agency");
        assertThat(count("customer", aurora)).isEqualTo(5_000);
        assertThat(count("event", aurora)).isBetween(55_000, 65_000);
        var brio = account.workspace(Brands.BRIO);
        assertThat(brio.name()).isEqualTo("Brio Coffee");
        assertThat(count("customer", brio)).isEqualTo(800);
        assertThat(number("select sum(orders) from customer_stat"))
                .isEqualTo(number("select count(*) from event where name = 'Purchased'"));
        assertThat(number("select count(*) from event_default")).isZero();
    }

    @Test
    void hasKnownItsCustomersSinceTheirFirstEvent() {
        assertThat(number("""
                select count(*)
                from customer c
                join customer_stat s on s.workspace_id = c.workspace_id and s.customer_id = c.id
                where c.created_at <> s.first_seen_at
                """)).isZero();
        assertThat(number("""
                select count(*)
                from customer_identifier i
                join customer c on c.workspace_id = i.workspace_id and c.id = i.customer_id
                where i.created_at <> c.created_at
                """)).isZero();
        assertThat(number("""
                select count(*)
                from (select created_at, lag(created_at) over (partition by workspace_id order by id) as before
                      from customer) listed
                where created_at < before
                """)).isZero();
    }

    @Test
    void letsTheThreeInEachWithTheirRole() {
        var aurora = account.workspace(Brands.AURORA);
        var brio = account.workspace(Brands.BRIO);
        assertThat(role("owner@keepsake.test", aurora)).contains(Role.OWNER);
        assertThat(role("owner@keepsake.test", brio)).contains(Role.OWNER);
        assertThat(role("marketer@keepsake.test", aurora)).contains(Role.MARKETER);
        assertThat(role("marketer@keepsake.test", brio)).isEmpty();
        assertThat(role("analyst@keepsake.test", aurora)).contains(Role.ANALYST);
        assertThat(database.asOwner().queryForList("select password_hash from app_user", String.class))
                .hasSize(3)
                .allSatisfy(hash ->
                        assertThat(passwords.matches("keepsake-demo", hash)).isTrue());
        assertThat(signIn.text().orElseThrow()).contains("owner@keepsake.test", "keepsake-demo");
    }

    @Test
    void isLeftAsItIsByTheNextStart() {
        var before = Checksums.of(database, account.workspace(Brands.AURORA).id());
        demo.start();
        assertThat(Checksums.of(database, account.workspace(Brands.AURORA).id()))
                .isEqualTo(before);
        assertThat(number("select count(*) from account")).isOne();
    }

    @Test
    void opensTheKeyThatAStartIsGivenWhateverWasGivenBefore() {
        for (var given : List.of("a", "", "a", "b", "a", "")) {
            hand(given);
            assertThat(List.of(opens("a"), opens("b"))).containsExactly(given.equals("a"), given.equals("b"));
        }
    }

    /** As at a start with that key; with none where it is empty. */
    private void hand(String given) {
        var environment = new MockEnvironment().withProperty("server.address", "127.0.0.1");
        environment.setProperty("keepsake.demo-key", given.isEmpty() ? "" : demoKey(given));
        Ambient.asKeepsake(new DemoKeys(environment, account, keys)::hand);
    }

    private boolean opens(String key) {
        return keys.recognise(demoKey(key)).isPresent()
                && keys.recognise("secret-" + demoKey(key)).isPresent();
    }

    private static String demoKey(String name) {
        return "a-key-that-everybody-may-know-000" + name;
    }

    @Test
    void goesOnWhereItsMakingWasCutOff() {
        var aurora = account.workspace(Brands.AURORA).id();
        var brio = account.workspace(Brands.BRIO).id();
        var before = Checksums.of(database, aurora);
        empty(brio);
        removeUsers();
        assertThat(signIn.text()).isEmpty();
        demo.start();
        // its members are other users now
        before.remove("workspace_member");
        assertThat(Checksums.of(database, aurora)).containsAllEntriesOf(before);
        assertThat(count("customer", account.workspace(Brands.BRIO))).isEqualTo(800);
        assertThat(number("select count(*) from app_user")).isEqualTo(3);
    }

    /** As if it had not been begun. */
    private void empty(WorkspaceId workspace) {
        for (var table : List.of(
                "event",
                "subscription_change",
                "subscription",
                "customer_identifier",
                "customer_foreign_revenue",
                "customer_stat",
                "audit_entry",
                "catalogue_entry",
                "customer")) {
            database.asOwner().update("delete from " + table + " where workspace_id = ?", workspace.value());
        }
    }

    private void removeUsers() {
        for (var table : List.of("workspace_member", "account_member", "app_user")) {
            database.asOwner().update("delete from " + table);
        }
    }

    private Optional<Role> role(String email, Workspace workspace) {
        var user = new UserId(number("select id from app_user where email = '" + email + "'"));
        return members.role(user, workspace.id());
    }

    private int count(String table, Workspace workspace) {
        return number("select count(*) from " + table + " where workspace_id = "
                + workspace.id().value());
    }

    private int number(String sql) {
        return requireNonNull(database.asOwner().queryForObject(sql, Integer.class));
    }
}
