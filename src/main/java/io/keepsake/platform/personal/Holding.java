package io.keepsake.platform.personal;

import java.util.Map;

/**
 * What one table holds about people.
 *
 * @param table its name in the database
 * @param reach how the rows of a person are found
 * @param rows what becomes of those rows
 * @param columns every column of the table, each with what becomes of its value
 */
public record Holding(String table, Reach reach, Rows rows, Map<String, Treatment> columns) {

    /** How the rows of a person are found. All are searched within one workspace. */
    public sealed interface Reach {
        /** By the customer's surrogate id in that column. */
        record ByCustomer(String column) implements Reach {}

        /** By the person's identifiers, normalised: column by kind of identifier, as stored ("email", "system_id"). */
        record ByIdentifier(Map<String, String> columnByKind) implements Reach {}

        /** In any row of the workspace: text that people type about anyone. */
        record AnyRow() implements Reach {}

        /** Holds no person. */
        record NoPerson() implements Reach {}
    }

    /** What becomes of the rows found. */
    public enum Rows {
        KEEP,
        DELETE
    }
}
