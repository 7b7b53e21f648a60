package io.keepsake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.World;
import io.keepsake.platform.workspace.UserId;
import io.keepsake.platform.workspace.WorkspaceId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Brings files in as a user does, one step after the other. */
@Component
public class Importing {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FileReceiver receiver;
    private final Imports imports;
    private final World world;

    Importing(FileReceiver receiver, Imports imports, World world) {
        this.receiver = receiver;
        this.imports = imports;
        this.world = world;
    }

    public Imports imports() {
        return imports;
    }

    /** Everything from the upload to the end, with the settings that were guessed. */
    public Import bring(World.Brand brand, ImportKind kind, String csv) {
        return bring(brand, kind, csv, settings -> settings);
    }

    public Import bring(World.Brand brand, ImportKind kind, String csv, UnaryOperator<ImportSettings> settings) {
        return bring(brand, kind, stream(csv), settings);
    }

    public Import bring(World.Brand brand, ImportKind kind, InputStream csv, UnaryOperator<ImportSettings> settings) {
        var id = check(brand, upload(brand, kind, csv), settings).id();
        start(brand, id);
        return end(brand.id(), brand.grace(), id);
    }

    /** Up to the end of the check. */
    public Import check(World.Brand brand, ImportKind kind, String csv, UnaryOperator<ImportSettings> settings) {
        return check(brand, upload(brand, kind, csv), settings);
    }

    private Import check(World.Brand brand, ImportId id, UnaryOperator<ImportSettings> settings) {
        world.as(brand.grace(), () -> {
            imports.configure(
                    brand.id(),
                    id,
                    settings.apply(imports.require(brand.id(), id).settings()));
            imports.check(brand.id(), id);
        });
        var checked = end(brand.id(), brand.grace(), id);
        assertThat(checked.state()).isEqualTo(ImportState.CHECKED);
        return checked;
    }

    public ImportId upload(World.Brand brand, ImportKind kind, String csv) {
        return upload(brand, kind, stream(csv));
    }

    public ImportId upload(World.Brand brand, ImportKind kind, InputStream csv) {
        return world.as(brand.grace(), () -> {
            try {
                return receiver.receive(brand.id(), kind, "file.csv", csv);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static InputStream stream(String csv) {
        return new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    }

    public void start(World.Brand brand, ImportId id) {
        world.as(brand.grace(), () -> imports.start(brand.id(), id));
    }

    /** The import once it does no longer move. */
    public Import end(WorkspaceId workspace, UserId user, ImportId id) {
        var until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            var now = world.as(user, () -> imports.require(workspace, id));
            if (!now.state().moves()) {
                return now;
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("The import still moves after " + PATIENCE);
    }
}
