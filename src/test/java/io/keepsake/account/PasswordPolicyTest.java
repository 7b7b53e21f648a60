package io.keepsake.account;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {
    private static final String EMAIL = "grace.hopper@keepsake.test";

    @ParameterizedTest
    @ValueSource(strings = {"correct horse", "x9!kLm2p", "пароль на все дни", "        x", "🦊🦉🐝🐢🦋🐙🐧🐬"})
    void takesWhatIsLongEnough(String password) {
        assertThatNoException().isThrownBy(() -> PasswordPolicy.check(password, EMAIL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "7 chars", "🦊🦉🐝🐢🦋🐙🐧"})
    void refusesWhatIsTooShort(String password) {
        refuses(password, "at least 8");
    }

    @Test
    void refusesWhatNobodyTypes() {
        refuses("x".repeat(129), "at most 128");
    }

    @ParameterizedTest
    @ValueSource(strings = {"grace.hopper@keepsake.test", "Grace.Hopper@KEEPSAKE.test", "grace.hopper"})
    void refusesTheEmail(String password) {
        refuses(password, "than your email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "Password1", "QWERTY123", "12345678", "iloveyou"})
    void refusesWhatIsTriedFirst(String password) {
        refuses(password, "tried first");
    }

    private static void refuses(String password, String why) {
        assertThatThrownBy(() -> PasswordPolicy.check(password, EMAIL))
                .isInstanceOf(PasswordRefused.class)
                .hasMessageContaining(why);
    }
}
