package io.keepsake;

import io.keepsake.platform.database.DatabaseLogin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points an application at a new {@link TestDatabase}, as an installation is pointed at its server, and offers it as a bean. */
public final class OnTestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestDatabase database = TestDatabase.create();
        context.getBeanFactory().registerSingleton("testDatabase", database);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings(database)));
    }

    private static Map<String, Object> settings(TestDatabase database) {
        DatabaseLogin owner = database.owner();
        DatabaseLogin application = database.application();
        Path folder = newDataFolder();
        return Map.of(
                "keepsake.data", folder.toString(),
                "keepsake.countries", countries(folder).toString(),
                // counts are folded by those tests that look at them
                "keepsake.catalogue.counts-behind", "1d",
                "keepsake.secret", "dGhlIHNlY3JldCBvZiB0aGUgdGVzdHMsIDMyIGJ5dGU=",
                "spring.datasource.url", database.url(),
                "spring.datasource.username", application.role(),
                "spring.datasource.password", application.password(),
                "spring.flyway.user", owner.role(),
                "spring.flyway.password", owner.password());
    }

    private static Path newDataFolder() {
        try {
            Path parent = Files.createDirectories(Path.of("target", "test-data"));
            return Files.createTempDirectory(parent, "keepsake-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Addresses set aside for documentation, and that of the machine itself. */
    private static Path countries(Path folder) {
        try {
            return TinyCountries.write(
                    folder.resolve("countries.mmdb"),
                    Map.of("203.0.113", "FR", "198.51.100", "JP", "127.0.0", "IT", "192.0.2", "ZZ"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
