package io.keepsake.privacy;

import static io.keepsake.platform.personal.Treatment.CLEAR;
import static io.keepsake.platform.personal.Treatment.DELETE_ROW;
import static io.keepsake.platform.personal.Treatment.REPLACE;
import static io.keepsake.platform.personal.Treatment.SCRUB_JSON;
import static io.keepsake.platform.personal.Treatment.SCRUB_TEXT;

import io.keepsake.platform.data.Json;
import io.keepsake.platform.personal.Holding;
import io.keepsake.platform.personal.Leaf;
import io.keepsake.platform.personal.Shared.Suspect;
import io.keepsake.platform.personal.Treatment;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Takes what identifies the person out of rows of one table, portion by portion. */
final class RowScrub {
    private final WorkspaceId workspace;
    private final Holding holding;
    private final Person person;
    private final List<String> columns;
    private final Map<String, Predicate<Leaf>> identifying = new HashMap<>();
    private final Set<Suspect> asked = new HashSet<>();
    private final Set<Suspect> shared = new HashSet<>();

    /** Looks at what erasing changes. Other columns of the table its owner makes anew. */
    static RowScrub erasing(WorkspaceId workspace, Holding holding, Person person) {
        return new RowScrub(workspace, holding, person, CLEAR, SCRUB_TEXT, SCRUB_JSON, DELETE_ROW);
    }

    /** Looks at everything that could still hold something, as nothing must. */
    static RowScrub verifying(WorkspaceId workspace, Holding holding, Person person) {
        return new RowScrub(workspace, holding, person, CLEAR, REPLACE, SCRUB_TEXT, SCRUB_JSON, DELETE_ROW);
    }

    private RowScrub(WorkspaceId workspace, Holding holding, Person person, Treatment... treatments) {
        this.workspace = workspace;
        this.holding = holding;
        this.person = person;
        this.columns = holding.columnsWith(treatments);
        columns.forEach(column -> identifying.put(column, holding.identifying(workspace, column)));
    }

    /** The columns that rows must have to be scrubbed. */
    List<String> columns() {
        return columns;
    }

    /**
     * @param row as it was read
     * @param rest what stays of it
     * @param gone what went: columns, and in those of JSON the paths
     * @param suspects what went only because it looks like the person's
     */
    record Scrubbed(Json row, Json rest, Map<String, Set<String>> gone, Set<Suspect> suspects) {
        boolean isChanged() {
            return !gone.isEmpty();
        }
    }

    /** In their order. What looks like the person's but is shared by many stays; who shares is asked once per portion. */
    List<Scrubbed> scrub(List<Json> rows) {
        var scrubbed = rows.stream().map(this::scrub).toList();
        var unknown = new HashSet<Suspect>();
        scrubbed.forEach(row -> unknown.addAll(row.suspects()));
        unknown.removeAll(asked);
        return !unknown.isEmpty() && areAnyShared(unknown)
                ? rows.stream().map(this::scrub).toList()
                : scrubbed;
    }

    private boolean areAnyShared(Set<Suspect> suspects) {
        asked.addAll(suspects);
        return shared.addAll(holding.shared().among(workspace, person.id().value(), suspects));
    }

    private Scrubbed scrub(Json row) {
        var rest = row.toMap();
        var gone = new TreeMap<String, Set<String>>();
        var suspects = new HashSet<Suspect>();
        for (var column : columns) {
            var value = row.values().get(column);
            if (value != null && holding.columns().get(column) == CLEAR) {
                gone.put(column, Set.of(""));
                // a column that a row does not have is written as null
                rest.remove(column);
            } else if (value != null) {
                var scrubbed = scrub(column, value);
                suspects.addAll(scrubbed.suspects());
                if (!scrubbed.gone().isEmpty()) {
                    gone.put(column, scrubbed.gone());
                    rest.put(column, scrubbed.rest().orElseGet(() -> emptied(value)));
                }
            }
        }
        return new Scrubbed(row, new Json(rest), gone, suspects);
    }

    private ValueScrub.Scrubbed scrub(String column, Object value) {
        var identifies = Objects.requireNonNull(identifying.get(column));
        return ValueScrub.scrub(column, value, identifies, person.values(), shared);
    }

    private static Object emptied(Object value) {
        return value instanceof List ? List.of() : Map.of();
    }
}
