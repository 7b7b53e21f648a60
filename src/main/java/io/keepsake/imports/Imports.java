package io.keepsake.imports;

import io.keepsake.account.AuditLog;
import io.keepsake.customer.AttributeCatalogue;
import io.keepsake.customer.KnownAttribute;
import io.keepsake.platform.personal.ValueType;
import io.keepsake.platform.workspace.Ambient;
import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Files on their way into a workspace: say what they hold, check them, import them, look back. What an import's state
 * does not allow is refused with {@link ImportMovedOn}.
 */
@Service
public class Imports {
    private final ImportTable imports;
    private final FirstSettings firstSettings;
    private final WrongRows wrongRows;
    private final AttributeCatalogue attributes;
    private final ImportJobs jobs;
    private final AuditLog audit;

    Imports(
            ImportTable imports,
            FirstSettings firstSettings,
            WrongRows wrongRows,
            AttributeCatalogue attributes,
            ImportJobs jobs,
            AuditLog audit) {
        this.imports = imports;
        this.firstSettings = firstSettings;
        this.wrongRows = wrongRows;
        this.attributes = attributes;
        this.jobs = jobs;
        this.audit = audit;
    }

    /** Newest first. */
    @InWorkspace(value = Right.IMPORT, readOnly = true)
    public List<Import> list(WorkspaceId workspace, int most) {
        return imports.list(workspace, most);
    }

    /** @throws NotFound where there is none, or it is another workspace's */
    @InWorkspace(value = Right.IMPORT, readOnly = true)
    public Import require(WorkspaceId workspace, ImportId id) {
        return imports.require(workspace, id);
    }

    /** The latest import of the very same file that was started before. */
    @InWorkspace(value = Right.IMPORT, readOnly = true)
    public Optional<Import> sameFile(WorkspaceId workspace, ImportId id) {
        return imports.sameFile(workspace, id);
    }

    /** Why the file cannot be read as the settings say; empty where it can. */
    @InWorkspace(value = Right.IMPORT, readOnly = true)
    public List<MappingProblem> problems(WorkspaceId workspace, ImportKind kind, ImportSettings settings) {
        return new MappingRules(kind, knownTypes(workspace)).problems(settings);
    }

    /** Says how the file is to be read. What an earlier check found no longer counts. */
    @InWorkspace(Right.IMPORT)
    public void configure(WorkspaceId workspace, ImportId id, ImportSettings settings) {
        lockIn(workspace, id, ImportState.UPLOADED, ImportState.CHECKED);
        imports.configure(workspace, id, settings);
    }

    /** Says what the rows of the file are, should it have come in as something else; its columns are guessed anew. */
    @InWorkspace(Right.IMPORT)
    public void readAs(WorkspaceId workspace, ImportId id, ImportKind kind) {
        var settings =
                lockIn(workspace, id, ImportState.UPLOADED, ImportState.CHECKED).settings();
        imports.readAs(
                workspace, id, kind, firstSettings.guess(workspace, kind, id, settings.format(), settings.heading()));
    }

    /** Begins the dry run. */
    @InWorkspace(Right.IMPORT)
    public void check(WorkspaceId workspace, ImportId id) {
        var file = lockIn(workspace, id, ImportState.UPLOADED, ImportState.CHECKED);
        if (!problems(workspace, file.kind(), file.settings()).isEmpty()) {
            throw new ImportMovedOn();
        }
        var run = imports.begin(workspace, id, ImportState.CHECKING, Ambient.requireUser());
        jobs.check(new ImportRun(workspace.value(), id.value(), run));
    }

    /** Begins the import, as the acting user and with their rights. */
    @InWorkspace(Right.IMPORT)
    public void start(WorkspaceId workspace, ImportId id) {
        lockIn(workspace, id, ImportState.CHECKED);
        wrongRows.delete(workspace, id);
        var run = imports.begin(workspace, id, ImportState.QUEUED, Ambient.requireUser());
        audit.record(workspace, "Started an import", null, List.of());
        jobs.take(new ImportRun(workspace.value(), id.value(), run));
    }

    /** Calls a check off, or an import: what came in so far stays. Nothing happens where it is over already. */
    @InWorkspace(Right.IMPORT)
    public void cancel(WorkspaceId workspace, ImportId id) {
        var file = imports.lock(workspace, id);
        if (file.state() == ImportState.CHECKING) {
            imports.back(workspace, id);
        } else if (file.state().moves()) {
            // its job removes the file, which takes seconds where it is large
            imports.end(workspace, id, ImportState.CANCELLED, Optional.empty());
            audit.record(workspace, "Cancelled an import", null, List.of());
        }
    }

    /** Throws an uploaded file away that was not imported. */
    @InWorkspace(Right.IMPORT)
    public void discard(WorkspaceId workspace, ImportId id) {
        if (!imports.lock(workspace, id).state().started()) {
            imports.delete(workspace, id);
        }
    }

    /** The rows that were left out, behind a line, in the order of the file. */
    @InWorkspace(value = Right.IMPORT, readOnly = true)
    public List<WrongRow> wrongRows(WorkspaceId workspace, ImportId id, long afterLine, int most) {
        return wrongRows.list(workspace, id, afterLine, most);
    }

    /** How many of the rows that were left out are there to be looked at. */
    @InWorkspace(value = Right.IMPORT, readOnly = true)
    public long keptWrongRows(WorkspaceId workspace, ImportId id) {
        return wrongRows.count(workspace, id);
    }

    private Import lockIn(WorkspaceId workspace, ImportId id, ImportState... states) {
        var file = imports.lock(workspace, id);
        if (!List.of(states).contains(file.state())) {
            throw new ImportMovedOn();
        }
        return file;
    }

    private Map<String, ValueType> knownTypes(WorkspaceId workspace) {
        return attributes.list(workspace).values().stream()
                .collect(Collectors.toMap(KnownAttribute::name, KnownAttribute::type));
    }
}
