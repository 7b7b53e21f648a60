package io.keepsake.imports;

import static io.keepsake.platform.personal.Treatment.DELETE_ROW;
import static io.keepsake.platform.personal.Treatment.KEEP;
import static io.keepsake.platform.personal.Treatment.KEEP_OWN_WORDS;
import static io.keepsake.platform.personal.Treatment.SCRUB_TEXT;

import io.keepsake.platform.personal.Holding;
import io.keepsake.platform.personal.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What imports hold about people who are no customers yet, or never will be. */
@Component
class ImportPersonalData implements PersonalData {
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
                .json("settings", "Columns", workspace -> leaf -> false);
    }

    private static Holding chunk() {
        return Holding.passing(
                        "import_chunk",
                        "A file is still being imported. What it says of this customer is skipped, and the file is"
                                + " deleted when the import ends.")
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
}
