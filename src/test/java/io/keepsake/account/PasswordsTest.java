package io.keepsake.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.keepsake.KeepsakeTest;
import io.keepsake.World;
import io.keepsake.platform.workspace.NotPermitted;
import io.keepsake.platform.workspace.UserId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KeepsakeTest
class PasswordsTest {
    private static final String ADDRESS = "192.0.2.7";

    @Autowired
    World world;

    @Autowired
    Passwords passwords;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Test
    void letInWhoKnowsThem() {
        var grace = world.acme().grace();
        assertThat(signIn(grace, World.PASSWORD).userId()).isEqualTo(grace);
    }

    @Test
    void findTheEmailInAnyCase() {
        var grace = world.acme().grace();
        var shouted = "  " + world.email(grace).toUpperCase(Locale.ROOT) + " ";
        assertThat(passwords.signIn(shouted, World.PASSWORD, ADDRESS).userId()).isEqualTo(grace);
    }

    @Test
    void doNotTellWhetherTheEmailIsKnown() {
        var grace = world.email(world.acme().grace());
        var wrong = catchThrowable(() -> passwords.signIn(grace, "wrong", ADDRESS));
        var unknown = catchThrowable(() -> passwords.signIn("nobody-" + grace, World.PASSWORD, ADDRESS));
        assertThat(wrong).isInstanceOf(SignInRefused.class);
        assertThat(unknown).hasSameClassAs(wrong).hasMessage(wrong.getMessage());
    }

    @Test
    void letNobodyInByAnEmailThatNobodyCanHave() {
        assertThatThrownBy(() -> passwords.signIn("ada\0@keepsake.test", World.PASSWORD, ADDRESS))
                .isInstanceOf(SignInRefused.class);
    }

    @Test
    void letNobodyInWhoIsDisabled() {
        var grace = world.acme().grace();
        disable(grace);
        assertThatThrownBy(() -> signIn(grace, World.PASSWORD)).isInstanceOf(SignInRefused.class);
    }

    @Test
    void endEverySessionButOneWhenChanged() {
        var grace = world.acme().grace();
        var before = signIn(grace, World.PASSWORD);
        var after = world.as(grace, () -> passwords.change(World.PASSWORD, "a better one"));
        assertThat(users.isCurrent(before)).isFalse();
        assertThat(users.isCurrent(after)).isTrue();
        assertThat(signIn(grace, "a better one")).isEqualTo(after);
        assertThatThrownBy(() -> signIn(grace, World.PASSWORD)).isInstanceOf(SignInRefused.class);
    }

    @Test
    void areNotChangedByWhoDoesNotKnowTheCurrentOne() {
        var grace = world.acme().grace();
        assertThatThrownBy(() -> world.as(grace, () -> passwords.change("a guess", "a better one")))
                .isInstanceOfSatisfying(
                        PasswordRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo(PasswordRefused.Field.CURRENT));
        assertThat(signIn(grace, World.PASSWORD).userId()).isEqualTo(grace);
    }

    @Test
    void areNotChangedIntoOneThatIsTriedFirst() {
        var grace = world.acme().grace();
        assertThatThrownBy(() -> world.as(grace, () -> passwords.change(World.PASSWORD, "password1")))
                .isInstanceOfSatisfying(
                        PasswordRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo(PasswordRefused.Field.CHANGED));
    }

    @Test
    void areNotChangedByWhoIsDisabled() {
        var grace = world.acme().grace();
        disable(grace);
        assertThatThrownBy(() -> world.as(grace, () -> passwords.change(World.PASSWORD, "a better one")))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void areKeptAsHashesOnly() {
        var grace = world.acme().grace();
        world.as(grace, () -> passwords.change(World.PASSWORD, "a better one"));
        var stored = jdbc.sql("select password_hash from app_user where id = :id")
                .param("id", grace.value())
                .query(String.class)
                .single();
        assertThat(stored).startsWith("{argon2}$argon2id$").doesNotContain("better");
    }

    @Test
    void endTheSessionOfWhoIsDisabled() {
        var grace = world.acme().grace();
        var session = signIn(grace, World.PASSWORD);
        disable(grace);
        assertThat(users.isCurrent(session)).isFalse();
    }

    private SignedInUser signIn(UserId user, String password) {
        return passwords.signIn(world.email(user), password, ADDRESS);
    }

    private void disable(UserId user) {
        jdbc.sql("update app_user set disabled_at = now() where id = :id")
                .param("id", user.value())
                .update();
    }
}
