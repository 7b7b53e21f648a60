package io.keepsake.imports;

import static io.keepsake.platform.personal.Treatment.DELETE_ROW;
import static io.keepsake.platform.personal.Treatment.KEEP;
import static io.keepsake.platform.personal.Treatment.KEEP_OWN_WORDS;
import static io.keepsake.platform.personal.Treatment.SCRUB_TEXT;

import io.keepsake.platform.personal.Holding;
import io.keepsake.platform.personal.PersonalData;
import io.keepsake.platform.personal.Shared;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What imports hold about people who are no customers yet, or never will be. */
@Component
class ImportPersonalData implements PersonalData {
    /** Texts of the settings that people write; all others, and all names, are Keepsake's own. */
    private static final Set<String> WRITTEN_BY_PEOPLE = Set.of("heading", "name", "eventName");

    @Override
    public List<Holding> holdings() {
        return List.of(imported(), chunk(), wrongRow());
    }

    private static Holding imported() {
        return Holding.ofAnyone("import")
                .key("id")
                .columns(KEEP, "workspace_id", "file_size", "run", "position", "line", "user_id")
                .columns(KEEP, "created_at", "started_at", "finished_at")
                .columns(KEEP_OWN_WORDS, "id", "kind", "state", "file_sha256", "counts", "dry_run", "failure")
                .columns(SCRUB_TEXT, "file_name")
                // a file without a header has the first person's values where names of columns are expected
                .json("settings", "Columns", workspace -> leaf -> false)
                .shared(ImportPersonalData::ownWords);
    }

    private static Holding chunk() {
        return Holding.passing(
                        "import_chunk",
                        "Files are waiting to be imported. Should this customer be in them, their rows are skipped; each"
                                + " file is deleted when its import ends, or after a day.")
                .columns(KEEP, "workspace_id", "import_id", "number", "bytes");
    }

    private static Holding wrongRow() {
        return Holding.ofIdentifiers(
                        "import_wrong_row",
                        Map.of("email", "email", "mobile", "mobile", "system_id", "system_id", "device", "device"))
                .columns(KEEP, "workspace_id", "line", "created_at")
                .columns(KEEP_OWN_WORDS, "import_id", "outcome", "reason")
                .columns(DELETE_ROW, "fields", "email", "mobile", "system_id", "device");
    }

    /** A column must go on being read as an email when somebody called Email goes. */
    private static Set<Shared.Suspect> ownWords(WorkspaceId workspace, long customer, Set<Shared.Suspect> suspects) {
        return suspects.stream()
                .filter(suspect -> suspect.column().equals("settings"))
                .filter(suspect -> suspect.value() == null
                        || !WRITTEN_BY_PEOPLE.contains(suspect.names().getLast()))
                .collect(Collectors.toSet());
    }
}
