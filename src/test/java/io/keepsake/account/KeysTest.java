package io.keepsake.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.KeepsakeTest;
import io.keepsake.TestClock;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.platform.workspace.Ambient;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.platform.workspace.NotPermitted;
import io.keepsake.platform.workspace.Right;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KeepsakeTest
class KeysTest {
    @Autowired
    World world;

    @Autowired
    Keys keys;

    @Autowired
    AuditLog audit;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabase database;

    private World.Brand acme;

    @BeforeEach
    void makeTheWorld() {
        acme = world.acme();
    }

    @Test
    void openTheirWorkspace() {
        var key = writeKey();
        var known = keys.recognise(key.secret().value()).orElseThrow();
        assertThat(known.workspace()).isEqualTo(acme.workspace());
        assertThat(known.rights()).containsExactly(Right.COLLECT);
        assertThat(known.actor().workspace()).isEqualTo(acme.id());
    }

    @Test
    void openWhatTheirScopesSay() {
        assertThat(apiKey(KeyScope.READ).rights()).containsExactly(Right.VIEW);
        assertThat(apiKey(KeyScope.READ, KeyScope.WRITE).rights())
                .containsExactlyInAnyOrder(Right.VIEW, Right.COLLECT, Right.EDIT, Right.IMPORT);
        assertThat(apiKey(KeyScope.ARCHIVE).rights()).containsExactly(Right.ARCHIVE);
    }

    @Test
    void openNothingElsewhere() {
        var actor = apiKey(KeyScope.READ).actor();
        var globex = world.globex();
        assertThatThrownBy(() -> Ambient.as(actor, () -> keys.list(acme.id()))).isInstanceOf(NotPermitted.class);
        assertThat(Ambient.<List<AuditEntry>, RuntimeException>as(actor, () -> audit.ofCustomer(acme.id(), 1)))
                .isEmpty();
        assertThatThrownBy(() -> Ambient.as(actor, () -> audit.ofCustomer(globex.id(), 1)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void areRandomAndNowhereKept() {
        var secrets = new HashSet<String>();
        IntStream.range(0, 20).forEach(i -> secrets.add(writeKey().secret().value()));
        assertThat(secrets).hasSize(20).allSatisfy(secret -> {
            var random = Base64.getUrlDecoder().decode(secret.substring(secret.indexOf('_') + 1));
            assertThat(random.length * 8).isGreaterThanOrEqualTo(128);
            assertThat(database.asOwner()
                            .queryForList(
                                    "select k::text from workspace_key k where k::text like '%' || ? || '%'",
                                    String.class, secret.substring(8)))
                    .isEmpty();
        });
    }

    @Test
    void endAtOnceWhenRevoked() {
        var key = writeKey();
        world.as(acme.ada(), () -> keys.revoke(acme.id(), key.key().id()));
        assertThat(keys.recognise(key.secret().value())).isEmpty();
        assertThat(list())
                .singleElement()
                .satisfies(listed -> assertThat(listed.isValid(clock.instant())).isFalse());
    }

    @Test
    void goOnForAWhileWhenRotated() {
        var old = writeKey();
        var next = world.as(acme.ada(), () -> keys.rotate(acme.id(), old.key().id(), Duration.ofHours(24)));
        assertThat(next.key().name()).isEqualTo("Shop");
        assertThat(keys.recognise(old.secret().value())).isPresent();
        assertThat(keys.recognise(next.secret().value())).isPresent();
        clock.pass(Duration.ofHours(25));
        assertThat(keys.recognise(old.secret().value())).isEmpty();
        assertThat(keys.recognise(next.secret().value())).isPresent();
        assertThatThrownBy(() -> world.as(
                        acme.ada(), () -> keys.rotate(acme.id(), old.key().id(), Duration.ZERO)))
                .isInstanceOf(KeyRefused.class);
    }

    @Test
    void endAtOnceWhenRotatedWithoutAnOverlap() {
        var old = writeKey();
        world.as(acme.ada(), () -> keys.rotate(acme.id(), old.key().id(), Duration.ZERO));
        assertThat(keys.recognise(old.secret().value())).isEmpty();
    }

    @Test
    void tellWhenTheyWereLastUsed() {
        var key = writeKey();
        assertThat(list().getFirst().lastUsedAt()).isEmpty();
        keys.recognise(key.secret().value());
        var first = list().getFirst().lastUsedAt().orElseThrow();
        keys.recognise(key.secret().value());
        assertThat(list().getFirst().lastUsedAt()).contains(first);
        clock.pass(Duration.ofMinutes(2));
        keys.recognise(key.secret().value());
        assertThat(list().getFirst().lastUsedAt().orElseThrow()).isAfter(first);
    }

    @Test
    void areManagedByAdminsOnly() {
        assertThatThrownBy(() -> world.as(acme.grace(), () -> keys.createWriteKey(acme.id(), "Shop")))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> world.as(acme.linus(), () -> keys.list(acme.id())))
                .isInstanceOf(NotPermitted.class);
        var admin = world.member(acme.id(), Role.ADMIN);
        assertThat(world.as(
                        admin,
                        () -> keys.createWriteKey(acme.id(), "Shop").key().name()))
                .isEqualTo("Shop");
    }

    @Test
    void areNotFoundFromAnotherWorkspace() {
        var key = writeKey();
        var globex = world.globex();
        assertThatThrownBy(() -> world.as(
                        globex.ada(), () -> keys.revoke(globex.id(), key.key().id())))
                .isInstanceOf(NotFound.class);
        assertThat(keys.recognise(key.secret().value())).isPresent();
    }

    @Test
    void leaveATrail() {
        var key = writeKey();
        world.as(acme.ada(), () -> keys.revoke(acme.id(), key.key().id()));
        assertThat(database.asOwner()
                        .queryForList(
                                "select action || ' ' || fields[1] from audit_entry where workspace_id = ? order by id",
                                String.class,
                                acme.id().value()))
                .containsExactly(
                        "Created a write key " + key.key().prefix(),
                        "Revoked a key " + key.key().prefix());
    }

    @Test
    void needANameAndScopes() {
        assertThatThrownBy(() -> world.as(acme.ada(), () -> keys.createWriteKey(acme.id(), " ")))
                .isInstanceOf(KeyRefused.class);
        assertThatThrownBy(() -> world.as(acme.ada(), () -> keys.createApiKey(acme.id(), "Server", Set.of())))
                .isInstanceOf(KeyRefused.class);
    }

    @Test
    void areRecognisedByNothingElse() {
        var secret = writeKey().secret().value();
        for (var wrong :
                List.of("", " ", secret + "x", secret.substring(1), secret.toUpperCase(Locale.ROOT), "\u0000")) {
            assertThat(keys.recognise(wrong)).isEmpty();
        }
    }

    @Test
    void comeFromOutsideForTheDemo() {
        var one = new KeySecret(
                "a-demo-key-of-thirty-two-characters-or-more-" + acme.id().value());
        var api = new KeySecret("secret-" + one.value());
        adopt(one, api);
        adopt(one, api);
        assertThat(list()).hasSize(2);
        assertThat(keys.recognise(one.value()).orElseThrow().kind()).isEqualTo(KeyKind.WRITE);
        assertThat(keys.recognise(api.value()).orElseThrow().scopes()).containsExactlyInAnyOrder(KeyScope.values());
        Ambient.asKeepsake(() -> keys.adopt(acme.id(), Optional.empty(), Optional.empty()));
        assertThat(keys.recognise(one.value())).isEmpty();
        assertThat(keys.recognise(api.value())).isEmpty();
    }

    @Test
    void comeBackForTheDemoAfterAStartWithoutThem() {
        var one = demoKey("a");
        adopt(one);
        adopt();
        assertThat(keys.recognise(one.value())).isEmpty();
        adopt(one);
        assertThat(keys.recognise(one.value())).isPresent();
        assertThat(list()).hasSize(1);
    }

    @Test
    void giveWayToOthersOfTheDemoAndComeBack() {
        var a = demoKey("a");
        var b = demoKey("b");
        adopt(a);
        adopt(b);
        adopt(a);
        assertThat(keys.recognise(a.value())).isPresent();
        assertThat(keys.recognise(b.value())).isEmpty();
    }

    @Test
    void openForTheDemoAtEachStartWhateverWasDoneByHand() {
        var one = demoKey("a");
        adopt(one);
        world.as(acme.ada(), () -> keys.revoke(acme.id(), list().getFirst().id()));
        adopt(one);
        assertThat(keys.recognise(one.value())).isPresent();
        var rotated = world.as(
                acme.ada(), () -> keys.rotate(acme.id(), list().getFirst().id(), Duration.ofHours(1)));
        adopt(one);
        clock.pass(Duration.ofHours(2));
        assertThat(keys.recognise(one.value())).isPresent();
        assertThat(keys.recognise(rotated.secret().value())).isPresent();
        world.as(acme.ada(), () -> keys.rotate(acme.id(), list().getLast().id(), Duration.ZERO));
        adopt(one);
        assertThat(keys.recognise(one.value())).isPresent();
    }

    @Test
    void areForTheDemoWhatTheyAreGivenAs() {
        var one = demoKey("a");
        var api = new KeySecret("secret-" + one.value());
        adopt(one, api);
        adopt(api);
        assertThat(keys.recognise(api.value()).orElseThrow().kind()).isEqualTo(KeyKind.WRITE);
        adopt(one, api);
        assertThat(keys.recognise(api.value()).orElseThrow().rights()).contains(Right.ARCHIVE);
    }

    @Test
    void stayWithTheWorkspaceThatHasThem() {
        var theirs = writeKey().secret();
        var globex = world.globex();
        Ambient.asKeepsake(() -> keys.adopt(globex.id(), Optional.of(theirs), Optional.empty()));
        assertThat(keys.recognise(theirs.value()).orElseThrow().workspace()).isEqualTo(acme.workspace());
    }

    private KeySecret demoKey(String name) {
        return new KeySecret("a-demo-key-of-thirty-two-characters-or-more-" + name
                + acme.id().value());
    }

    private void adopt() {
        Ambient.asKeepsake(() -> keys.adopt(acme.id(), Optional.empty(), Optional.empty()));
    }

    private void adopt(KeySecret one) {
        Ambient.asKeepsake(() -> keys.adopt(acme.id(), Optional.of(one), Optional.empty()));
    }

    private void adopt(KeySecret one, KeySecret api) {
        Ambient.asKeepsake(() -> keys.adopt(acme.id(), Optional.of(one), Optional.of(api)));
    }

    private List<WorkspaceKey> list() {
        return world.as(acme.ada(), () -> keys.list(acme.id()));
    }

    private NewKey writeKey() {
        return world.as(acme.ada(), () -> keys.createWriteKey(acme.id(), "Shop"));
    }

    private KnownKey apiKey(KeyScope... scopes) {
        var made = world.as(acme.ada(), () -> keys.createApiKey(acme.id(), "Server", Set.of(scopes)));
        return keys.recognise(made.secret().value()).orElseThrow();
    }
}
