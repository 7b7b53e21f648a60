package io.keepsake.imports;

import static io.keepsake.isolation.Probe.asking;
import static io.keepsake.isolation.Probe.doing;

import io.keepsake.isolation.Probe;
import io.keepsake.isolation.Probes;
import io.keepsake.platform.csv.CsvFormat;
import io.keepsake.platform.csv.CsvPosition;
import io.keepsake.platform.csv.Delimiter;
import io.keepsake.platform.csv.Encoding;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
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

    /** One row that was added, and more to come. */
    private static final CheckStep.Rehearsed ROWS = new CheckStep.Rehearsed(
            new RowBatch(List.of(), new CsvPosition(9, 2), false), new Tally(new RowIdentifiers(SETTINGS, "DE")));

    private final Uploads uploads;
    private final Previews previews;
    private final Imports imports;
    private final CheckStep checkStep;
    private final CheckProgress progress;
    private final ImportStep step;
    private final ImportEnd end;
    private final ImportRemains remains;
    private final ImportHistory history;

    ImportProbes(
            Uploads uploads,
            Previews previews,
            Imports imports,
            CheckStep checkStep,
            CheckProgress progress,
            ImportStep step,
            ImportEnd end,
            ImportRemains remains,
            ImportHistory history) {
        this.uploads = uploads;
        this.previews = previews;
        this.imports = imports;
        this.checkStep = checkStep;
        this.progress = progress;
        this.step = step;
        this.end = end;
        this.remains = remains;
        this.history = history;
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
                asking(
                        "ImportHistory.page(Optional, int)",
                        (workspace, things) -> history.page(workspace, Optional.empty(), 50)),
                asking(
                        "ImportHistory.require(ImportId)",
                        (workspace, things) -> history.require(workspace, things.finished())),
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
                doing(
                        "Imports.readAs(ImportId, ImportKind)",
                        (workspace, things) -> imports.readAs(workspace, things.uploaded(), ImportKind.EVENTS)),
                doing("Imports.check(ImportId)", (workspace, things) -> imports.check(workspace, things.uploaded())),
                doing("Imports.start(ImportId)", (workspace, things) -> imports.start(workspace, things.checked())),
                doing("Imports.cancel(ImportId)", (workspace, things) -> imports.cancel(workspace, things.running())),
                doing(
                        "Imports.discard(ImportId)",
                        (workspace, things) -> imports.discard(workspace, things.uploaded())));
    }

    private Stream<Probe> working() {
        return Stream.of(
                doing(
                        "CheckProgress.begin(ImportRun)",
                        (workspace, things) -> progress.begin(workspace, run(workspace, things.checking()))),
                asking(
                        "CheckStep.rehearse(ImportRun, CsvPosition, int)",
                        (workspace, things) -> checkStep
                                .rehearse(workspace, run(workspace, things.checking()), CsvPosition.START, 10)
                                .tally()
                                .counts()),
                doing(
                        "CheckProgress.note(ImportRun, Rehearsed)",
                        (workspace, things) -> progress.note(workspace, run(workspace, things.checking()), ROWS)),
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
                doing(
                        "ImportEnd.removeFile(ImportRun)",
                        (workspace, things) -> end.removeFile(workspace, run(workspace, things.cancelled()))),
                doing("ImportRemains.remove()", (workspace, things) -> remains.remove(workspace)));
    }

    private static ImportRun run(WorkspaceId workspace, ImportId id) {
        return new ImportRun(workspace.value(), id.value(), 1);
    }
}
