package io.keepsake.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.NotSetUpTest;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.platform.workspace.NotPermitted;
import java.time.ZoneId;
import java.util.Currency;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@NotSetUpTest
class SetupTest {
    private static final NewWorkspace AURORA =
            new NewWorkspace("aurora", "Aurora Beauty", ZoneId.of("Europe/Paris"), Currency.getInstance("EUR"), "FR");
    private static final NewUser ADA = new NewUser("Ada Lovelace", " Ada@Keepsake.test", "correct horse");

    @Autowired
    Setup setup;

    @Autowired
    SetupMessage message;

    @Autowired
    Members members;

    @Autowired
    Workspaces workspaces;

    @Autowired
    Passwords passwords;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void empty() {
        Stream.of("account_member", "workspace_member", "app_user", "workspace", "account")
                .forEach(table -> jdbc.sql("delete from " + table).update());
    }

    @Test
    void makesTheFirstAccountWithItsWorkspaceAndOwner() {
        setup.complete(setup.token(), "Acme Agency", AURORA, ADA);
        var ada = passwords.signIn("ada@keepsake.test", "correct horse", "192.0.2.1");
        var aurora = workspaces.landing(ada.userId()).orElseThrow();
        assertThat(aurora.slug()).isEqualTo("aurora");
        assertThat(aurora.account()).isEqualTo("Acme Agency");
        assertThat(members.role(ada.userId(), aurora.id())).contains(Role.OWNER);
    }

    @Test
    void isDueUntilThereIsAnAccountAndNeverAgain() {
        assertThat(setup.isDue()).isTrue();
        setup.complete(setup.token(), "Acme Agency", AURORA, ADA);
        assertThat(setup.isDue()).isFalse();
        assertThatThrownBy(() -> setup.complete(setup.token(), "Globex", AURORA, ADA))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void asksForTheTokenInTheLog() {
        assertThatThrownBy(() -> setup.complete("a guess", "Acme Agency", AURORA, ADA))
                .isInstanceOf(NotPermitted.class);
        assertThat(setup.isDue()).isTrue();
        assertThat(message.text()).hasValueSatisfying(text -> assertThat(text).contains(setup.token()));
    }

    @Test
    void tellsTheTokenToNobodyOnceItIsDone() {
        setup.complete(setup.token(), "Acme Agency", AURORA, ADA);
        assertThat(message.text()).isEmpty();
    }

    @Test
    void leavesNothingHalfDone() {
        var careless = new NewUser("Ada Lovelace", "ada@keepsake.test", "password");
        assertThatThrownBy(() -> setup.complete(setup.token(), "Acme Agency", AURORA, careless))
                .isInstanceOf(PasswordRefused.class);
        assertThat(setup.isDue()).isTrue();
        assertThat(jdbc.sql("select count(*) from workspace")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void isWonByOneOfTwo() throws Exception {
        Callable<Boolean> attempt = () -> {
            try {
                setup.complete(setup.token(), "Acme Agency", AURORA, ADA);
                return true;
            } catch (NotFound late) {
                return false;
            }
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            assertThat(threads.invokeAll(java.util.List.of(attempt, attempt)).stream()
                            .map(Future::resultNow))
                    .containsExactlyInAnyOrder(true, false);
        }
    }
}
