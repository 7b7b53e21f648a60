package io.keepsake.platform.personal;

import io.keepsake.platform.workspace.WorkspaceId;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What one table holds about people, column by column.
 *
 * @param table its name in the database
 * @param reach how the rows of a person are found
 * @param key the columns beside the workspace that tell its rows apart, where single rows are changed
 * @param columns every column of the table, each with what becomes of its value
 * @param json the JSON columns
 * @param shared knows which of its values many customers have
 */
public record Holding(
        String table,
        Reach reach,
        List<String> key,
        Map<String, Treatment> columns,
        Map<String, Document> json,
        Shared shared) {

    /** How the rows of a person are found. All are searched within one workspace. */
    public sealed interface Reach {
        /** By the customer's surrogate id in that column. */
        record ByCustomer(String column) implements Reach {}

        /** By the person's identifiers, normalised: column by kind of identifier, as stored ("email", "system_id"). */
        record ByIdentifier(Map<String, String> columnByKind) implements Reach {}

        /** Any row of the workspace may speak of anyone. */
        record AnyRow() implements Reach {}

        /** Cannot be searched, and goes by itself soon. @param notice what to tell whoever archives while rows are there */
        record Passing(String notice) implements Reach {}

        /** Holds no person. */
        record NoPerson() implements Reach {}
    }

    /**
     * A JSON column.
     *
     * @param label what its values are called on the screen: "Attributes"
     * @param identifying which of them tell who somebody is
     */
    public record Document(String label, IdentifyingLeaves identifying) {}

    public Holding {
        key = List.copyOf(key);
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        json = Collections.unmodifiableMap(new LinkedHashMap<>(json));
    }

    private Holding(String table, Reach reach) {
        this(table, reach, List.of(), Map.of(), Map.of(), Shared.NOTHING);
    }

    public static Holding ofCustomer(String table, String column) {
        return new Holding(table, new Reach.ByCustomer(column));
    }

    public static Holding ofIdentifiers(String table, Map<String, String> columnByKind) {
        return new Holding(table, new Reach.ByIdentifier(columnByKind));
    }

    public static Holding ofAnyone(String table) {
        return new Holding(table, new Reach.AnyRow());
    }

    public static Holding passing(String table, String notice) {
        return new Holding(table, new Reach.Passing(notice));
    }

    public static Holding ofNobody(String table) {
        return new Holding(table, new Reach.NoPerson());
    }

    public Holding key(String... names) {
        return new Holding(table, reach, List.of(names), columns, json, shared);
    }

    public Holding columns(Treatment treatment, String... names) {
        var more = new LinkedHashMap<>(columns);
        for (var name : names) {
            if (more.put(name, treatment) != null) {
                throw new IllegalArgumentException(table + "." + name + " is declared twice");
            }
        }
        return new Holding(table, reach, key, more, json, shared);
    }

    public Holding json(String column, String label, IdentifyingLeaves identifying) {
        var more = new LinkedHashMap<>(json);
        more.put(column, new Document(label, identifying));
        return new Holding(table, reach, key, columns, more, shared).columns(Treatment.SCRUB_JSON, column);
    }

    public Holding shared(Shared knows) {
        return new Holding(table, reach, key, columns, json, knows);
    }

    /** The columns with one of these treatments, in the order of the declaration. */
    public List<String> columnsWith(Treatment... treatments) {
        var wanted = Arrays.asList(treatments);
        return columns.entrySet().stream()
                .filter(column -> wanted.contains(column.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Which values of that column tell who somebody is; where it is no JSON, none by their place alone. */
    public Predicate<Leaf> identifying(WorkspaceId workspace, String column) {
        var document = json.get(column);
        return document == null ? leaf -> false : document.identifying().of(workspace);
    }

    /** Whether the person's rows go as a whole. */
    public boolean deletesRows() {
        return columns.containsValue(Treatment.DELETE_ROW);
    }
}
