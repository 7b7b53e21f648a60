package io.keepsake.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecretTest {
    private final Secret secret = Secret.parse(Secret.random()).orElseThrow();

    @Test
    void hashesTheSameToTheSame() {
        assertThat(secret.hmac("forget list", "1", "email", "ada@example.com"))
                .hasSize(32)
                .isEqualTo(secret.hmac("forget list", "1", "email", "ada@example.com"));
    }

    @Test
    void tellsPurposesPartsAndTheirDivisionApart() {
        assertThat(Stream.of(
                                secret.hmac("a", "b", "c"),
                                secret.hmac("a", "bc"),
                                secret.hmac("ab", "c"),
                                secret.hmac("a", "b", "c", ""),
                                secret.hmac("abc"))
                        .map(HexFormat.of()::formatHex))
                .doesNotHaveDuplicates();
    }

    @Test
    void hashesNothingAsAnotherSecretDoes() {
        Secret other = Secret.parse(Secret.random()).orElseThrow();
        assertThat(secret.hmac("a", "b")).isNotEqualTo(other.hmac("a", "b"));
    }

    @Test
    void keepsItsHashesFromVersionToVersion() {
        Secret known =
                Secret.parse(Base64.getEncoder().encodeToString(new byte[32])).orElseThrow();
        assertThat(HexFormat.of().formatHex(known.hmac("forget list", "1", "ada@example.com")))
                .isEqualTo("f71bdfa06834904a9eb70099d38361fe19451b89b21c55d1420497ed732e29dc");
    }

    @Test
    void isNotWhatIsTooShortOrNoBase64() {
        assertThat(Secret.parse("c2hvcnQ=")).isEmpty();
        assertThat(Secret.parse("a sentence, and not base64 at all")).isEmpty();
    }

    @Test
    void doesNotShowItself() {
        assertThat(secret).hasToString("Secret[hidden]");
    }
}
