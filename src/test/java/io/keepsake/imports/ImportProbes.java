package io.keepsake.imports;

import static io.keepsake.isolation.Probe.asking;
import static io.keepsake.isolation.Probe.doing;

import io.keepsake.TestDatabase;
import io.keepsake.isolation.Probe;
import io.keepsake.isolation.Probes;
import io.keepsake.isolation.Things;
import io.keepsake.platform.csv.CsvFormat;
import io.keepsake.platform.csv.Delimiter;
import io.keepsake.platform.csv.Encoding;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Component
class ImportProbes implements Probes {
    private static final CsvFormat FORMAT = new CsvFormat(Encoding.UTF_8, Delimiter.COMMA);
    /** Eve's attribute, whose type is known where she is. */
    private static final ImportSettings SETTINGS = new ImportSettings(
            FORMAT,
            true,
            DecimalMark.POINT,
            List.of(
                    Column.skipped("id").holding(Target.SYSTEM_ID),
                    Column.skipped("email").holding(Target.ATTRIBUTE).named("Height")),
            "Shouted",
            false);

    private final TestDatabase database;
    private final Uploads uploads;
    private final Previews previews;
    private final Imports imports;
    private final ImportCheck check;
    private final ImportStep step;
    private final ImportEnd end;
    private final ImportRemains remains;

    ImportProbes(
            TestDatabase database,
            Uploads uploads,
            Previews previews,
            Imports imports,
            ImportCheck check,
            ImportStep step,
            ImportEnd end,
            ImportRemains remains) {
        this.database = database;
        this.uploads = uploads;
        this.previews = previews;
        this.imports = imports;
        this.check = check;
        this.step = step;
        this.end = end;
        this.remains = remains;
    }

    @Override
    public Stream<Probe> all() {
        return Stream.of(uploading(), looking(), steering(), working()).flatMap(probes -> probes);
    }

    private Stream<Probe> uploading() {
        var file = new UploadedFile(42, new byte[32], Encoding.UTF_8);
        return Stream.of(
                doing(
                        "Uploads.begin(ImportKind, String)",
                        (workspace, things) -> uploads.begin(workspace, ImportKind.EVENTS, "events.csv")),
                doing(
                        "Uploads.append(ImportId, int, byte[])",
                        (workspace, things) -> uploads.append(workspace, things.uploaded(), 1, new byte[1])),
                doing(
                        "Uploads.finish(ImportId, UploadedFile)",
                        (workspace, things) -> uploads.finish(workspace, things.uploaded(), file)),
                doing(
                        "Uploads.discard(ImportId)",
                        (workspace, things) -> uploads.discard(workspace, things.uploaded())));
    }

    private Stream<Probe> looking() {
        return Stream.of(
                asking("Imports.list(int)", (workspace, things) -> imports.list(workspace, 50)),
                asking(
                        "Imports.require(ImportId)",
                        (workspace, things) -> imports.require(workspace, things.finished())),
                asking(
                        "Imports.sameFile(ImportId)",
                        (workspace, things) -> imports.sameFile(workspace, things.uploaded())),
                asking(
                        "Imports.problems(ImportKind, ImportSettings)",
                        (workspace, things) -> imports.problems(workspace, ImportKind.EVENTS, SETTINGS)),
                asking(
                        "Imports.wrongRows(ImportId, long, int)",
                        (workspace, things) -> imports.wrongRows(workspace, things.finished(), 0, 50)),
                asking(
                        "Imports.keptWrongRows(ImportId)",
                        (workspace, things) -> imports.keptWrongRows(workspace, things.finished())),
                asking(
                        "Previews.guess(ImportId, CsvFormat, boolean)",
                        (workspace, things) -> previews.guess(workspace, things.uploaded(), FORMAT, true)),
                asking(
                        "Previews.preview(ImportId, ImportSettings)",
                        (workspace, things) -> previews.preview(workspace, things.uploaded(), SETTINGS)));
    }

    private Stream<Probe> steering() {
        return Stream.of(
                doing(
                        "Imports.configure(ImportId, ImportSettings)",
                        (workspace, things) -> imports.configure(workspace, things.uploaded(), SETTINGS)),
                doing("Imports.check(ImportId)", (workspace, things) -> imports.check(workspace, things.uploaded())),
                doing("Imports.start(ImportId)", (workspace, things) -> imports.start(workspace, things.checked())),
                doing("Imports.cancel(ImportId)", (workspace, things) -> imports.cancel(workspace, things.running())),
                doing(
                        "Imports.discard(ImportId)",
                        (workspace, things) -> imports.discard(workspace, things.uploaded())));
    }

    private Stream<Probe> working() {
        return Stream.of(
                asking("ImportCheck.run(ImportRun, BooleanSupplier)", this::check),
                asking(
                        "ImportStep.take(ImportRun, int)",
                        (workspace, things) -> step.take(workspace, run(workspace, things.running()), 10)),
                asking(
                        "ImportStep.leaveOut(ImportRun)",
                        (workspace, things) -> step.leaveOut(workspace, run(workspace, things.running()))),
                asking(
                        "ImportEnd.user(ImportRun)",
                        (workspace, things) -> end.user(workspace, run(workspace, things.running()))),
                doing(
                        "ImportEnd.stop(ImportRun, String)",
                        (workspace, things) -> end.stop(workspace, run(workspace, things.running()), "Stopped.")),
                doing("ImportRemains.remove()", (workspace, things) -> remains.remove(workspace)));
    }

    /** A check notes its progress in transactions of its own, which outlive the one at hand. */
    private Object check(WorkspaceId workspace, Things things) {
        try {
            return check.run(workspace, run(workspace, things.checking()), () -> false);
        } finally {
            var id = things.checking().value();
            database.asOwner().update("delete from import_wrong_row where import_id = ?", id);
            database.asOwner()
                    .update(
                            "update import set state = 'checking', position = 0, line = 1, counts = '{}', dry_run = null"
                                    + " where id = ?",
                            id);
        }
    }

    private static ImportRun run(WorkspaceId workspace, ImportId id) {
        return new ImportRun(workspace.value(), id.value(), 1);
    }
}
