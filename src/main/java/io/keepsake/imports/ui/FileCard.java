package io.keepsake.imports.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadEvent;
import io.keepsake.account.Workspace;
import io.keepsake.imports.FileReceiver;
import io.keepsake.imports.FileRefused;
import io.keepsake.imports.ImportId;
import io.keepsake.imports.ImportKind;
import io.keepsake.platform.ui.Icons;
import io.keepsake.platform.ui.Notices;
import io.keepsake.platform.workspace.NotPermitted;
import java.io.IOException;
import java.util.List;

/** Where a file of one kind is dropped; leads to its page once it is here. */
final class FileCard extends Composite<Div> {
    private final Workspace workspace;
    private final ImportKind kind;
    private final FileReceiver receiver;
    private final Upload upload = new Upload();
    private final Div problem = new Div();

    FileCard(Workspace workspace, ImportKind kind, FileReceiver receiver) {
        this.workspace = workspace;
        this.kind = kind;
        this.receiver = receiver;
        configureUpload();
        problem.addClassName("file-problem");

        var title = new H2(kind.label());
        var head = new Div(icon().create(), title);
        head.addClassName("file-card-head");
        var foot = new Div(Downloads.sample(kind));
        foot.addClassName("file-card-foot");
        getContent().addClassName("file-card");
        getContent().add(head, new Paragraph(description()), upload, problem, foot);
    }

    private void configureUpload() {
        var button = new Button("Choose a CSV file", Icons.UPLOAD.create());
        button.setAriaLabel("Choose a CSV file of " + kind.label().toLowerCase(java.util.Locale.ROOT));
        upload.setUploadButton(button);
        upload.setDropLabel(new Span("or drop it here"));
        upload.setDropLabelIcon(new Span());
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Math.toIntExact(FileReceiver.LARGEST));
        upload.setAcceptedFileExtensions(".csv", ".tsv", ".txt");
        upload.setI18n(words());
        upload.setUploadHandler(this::receive);
        // its progress bar has no name of its own
        upload.getElement().executeJs("""
                this.addEventListener('upload-start', () => requestAnimationFrame(() =>
                        this.querySelectorAll('vaadin-progress-bar')
                                .forEach(bar => bar.setAttribute('aria-label', 'How much of the file is here'))));
                """);
        upload.addFileRejectedListener(rejected -> showProblem(rejected.getErrorMessage()));
    }

    /** Runs while the file comes in, without the page being locked. */
    private void receive(UploadEvent event) {
        var ui = event.getUI();
        tell(ui, problem::removeAll);
        try (var file = event.getInputStream()) {
            var id = receiver.receive(workspace.id(), kind, event.getFileName(), file);
            tell(ui, () -> arrived(ui, event.getFileName(), id));
        } catch (FileRefused | NotPermitted refused) {
            tell(ui, () -> {
                upload.clearFileList();
                showProblem(String.valueOf(refused.getMessage()));
            });
        } catch (IOException goneAway) {
            // cancelled, or the connection broke: nothing of the file is kept
            tell(ui, upload::clearFileList);
        }
    }

    /** Whoever went on to another page meanwhile stays there. */
    private void arrived(UI ui, String fileName, ImportId id) {
        if (isAttached()) {
            ui.navigate(Paths.ofImport(workspace, id));
        } else {
            Notices.success("“%s” is here. Go on with it on the Import page.".formatted(fileName));
        }
    }

    private static void tell(UI ui, Command what) {
        ui.access(what);
    }

    private void showProblem(String sentence) {
        problem.removeAll();
        problem.add(new Callout(Callout.Tone.DANGER, sentence));
    }

    private Icons icon() {
        return switch (kind) {
            case CUSTOMERS -> Icons.CUSTOMERS;
            case EVENTS -> Icons.EVENT;
        };
    }

    private String description() {
        return switch (kind) {
            case CUSTOMERS ->
                "One customer per row: System ID, email or mobile, and what is known of them. New ones are added, known"
                        + " ones filled in.";
            case EVENTS ->
                "One event per row: whose it is, its name and time, an amount, properties. Orders count towards the"
                        + " totals.";
        };
    }

    private static UploadI18N words() {
        return new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(
                                "The file is larger than 1 GB. Split it and import the parts one after the other.")
                        .setIncorrectFileType("Only CSV files can be imported. Save the file as CSV, and upload that.")
                        .setTooManyFiles("One file at a time, please."))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting("Connecting…")
                                .setStalled("Waiting for the network…")
                                .setProcessing("Looking at the file…")
                                .setHeld("Waiting…"))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix("time left: ")
                                .setUnknown("how long it takes is not known yet"))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable("Keepsake cannot be reached. Try again in a moment.")
                                .setUnexpectedServerError("The upload did not work. Try again.")
                                .setForbidden("You may not import into this workspace.")
                                .setFileTooLarge("The file is larger than 1 GB.")))
                .setFile(new UploadI18N.File()
                        .setRetry("Try again")
                        .setStart("Start")
                        .setRemove("Cancel the upload"))
                .setUnits(List.of("B", "KB", "MB", "GB"), 1024);
    }
}
