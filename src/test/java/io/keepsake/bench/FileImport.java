package io.keepsake.bench;

import io.keepsake.imports.FileReceiver;
import io.keepsake.imports.Import;
import io.keepsake.imports.ImportId;
import io.keepsake.imports.ImportKind;
import io.keepsake.imports.ImportState;
import io.keepsake.imports.Imports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;

/** Imports a CSV file of new customers into a new workspace, as the pages do: upload, check, start. */
final class FileImport {
    private static final double BUDGET = 0.6;
    private static final long POLLED_EVERY_MILLIS = 100;

    private final Brand brand;
    private final int rows;
    private final Imports imports;
    private final ImportId id;

    private FileImport(Stage stage, String slug) {
        brand = Brand.open(stage.keepsake(), slug);
        rows = stage.options().importRows();
        imports = stage.keepsake().the(Imports.class);
        id = upload(stage.keepsake());
    }

    static void measure(Stage stage) {
        var file = new FileImport(stage, "importing");
        stage.report().add(Line.rate("Check of a CSV file of customers", file.perSecond(file.check())));
        file.start();
        var imported = file.awaitEnd();
        var bare = new BareCustomers(stage, file.brand).insert();
        var took = Duration.between(
                imported.startedAt().orElseThrow(), imported.finishedAt().orElseThrow());
        stage.report()
                .add(Line.share(
                        "Import of a CSV file of customers", file.perSecond(took), file.perSecond(bare), BUDGET));
    }

    /** Starts one and returns while it runs. */
    static FileImport begin(Stage stage, String slug) {
        var file = new FileImport(stage, slug);
        file.check();
        file.start();
        return file;
    }

    boolean isRunning() {
        return state().state().moves();
    }

    void cancel() {
        brand.asOwner(() -> {
            imports.cancel(brand.id(), id);
            return id;
        });
    }

    /** From 0 to 1. */
    double progress() {
        return state().progress();
    }

    private ImportId upload(Keepsake keepsake) {
        var file = CustomerFile.write(keepsake.file("customers.csv"), rows);
        return brand.asOwner(() -> {
            try (var content = Files.newInputStream(file)) {
                return keepsake.the(FileReceiver.class)
                        .receive(brand.id(), ImportKind.CUSTOMERS, "customers.csv", content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Duration check() {
        var start = System.nanoTime();
        brand.asOwner(() -> {
            imports.check(brand.id(), id);
            return id;
        });
        await(ImportState.CHECKED);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void start() {
        brand.asOwner(() -> {
            imports.start(brand.id(), id);
            return id;
        });
    }

    private Import awaitEnd() {
        var ended = await(ImportState.FINISHED);
        if (ended.counts().added() != rows) {
            throw new IllegalStateException("Not all customers came in: " + ended.counts());
        }
        return ended;
    }

    private Import await(ImportState wanted) {
        var now = state();
        while (now.state().moves()) {
            pause();
            now = state();
        }
        if (now.state() != wanted) {
            throw new IllegalStateException("The import is " + now.state() + ": " + now.failure());
        }
        return now;
    }

    private Import state() {
        return brand.asOwner(() -> imports.require(brand.id(), id));
    }

    private static void pause() {
        try {
            Thread.sleep(POLLED_EVERY_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private double perSecond(Duration took) {
        return rows * 1e9 / took.toNanos();
    }
}
