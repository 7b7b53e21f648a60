package io.keepsake.demo;

import io.keepsake.account.KeySecret;
import io.keepsake.account.Keys;
import io.keepsake.platform.start.CannotStart;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Keys of the demo that are known beforehand, for scripts that try Keepsake. They are no secret, so they are handed only
 * where nobody but the machine's own users comes in.
 */
@Component
class DemoKeys {
    private static final int SHORTEST = 32;
    private static final String SECRET = "secret-";

    private final Environment environment;
    private final DemoAccount account;
    private final Keys keys;

    DemoKeys(Environment environment, DemoAccount account, Keys keys) {
        this.environment = environment;
        this.account = account;
        this.keys = keys;
    }

    /** Makes the given key the demo's, and ends one that was given at an earlier start. */
    void hand() {
        var given = given(
                environment.getProperty("keepsake.demo-key", ""),
                !environment.containsProperty("spring.datasource.url"),
                environment.getProperty("server.address", ""));
        account.find(Brands.AURORA)
                .ifPresent(aurora -> keys.adopt(
                        aurora.id(), given.map(KeySecret::new), given.map(key -> new KeySecret(SECRET + key))));
    }

    /** @throws CannotStart where it must not be handed, or is too short */
    static Optional<String> given(String key, boolean ownDatabase, String address) {
        if (key.isBlank()) {
            return Optional.empty();
        }
        if (!ownDatabase || !isLoopback(address)) {
            throw new CannotStart(
                    "KEEPSAKE_DEMO_KEY is for trying Keepsake on one machine, with its own database and on"
                            + " 127.0.0.1: unset it here.");
        }
        if (key.strip().length() < SHORTEST) {
            throw new CannotStart("KEEPSAKE_DEMO_KEY needs " + SHORTEST + " characters or more.");
        }
        return Optional.of(key.strip());
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }
}
