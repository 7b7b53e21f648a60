package io.keepsake.imports;

import io.keepsake.platform.personal.ValueType;

/**
 * What one column of a file holds.
 *
 * @param heading as it stands in the first row; empty where the file has no heading
 * @param name of the attribute or property; empty for other targets
 * @param type of the attribute or property; text for other targets
 * @param times how points in time are written; counts for times and dates only
 */
public record Column(String heading, Target target, String name, ValueType type, TimeFormat times) {
    /** A column that is left out. */
    public static Column skipped(String heading) {
        return new Column(heading, Target.SKIP, "", ValueType.TEXT, TimeFormat.ISO);
    }

    /** The same column holding something else. */
    public Column holding(Target other) {
        return new Column(heading, other, other.named() && name.isEmpty() ? heading.strip() : name, type, times);
    }

    public Column named(String other) {
        return new Column(heading, target, other.strip(), type, times);
    }

    public Column typed(ValueType other) {
        return new Column(heading, target, name, other, times);
    }

    public Column written(TimeFormat other) {
        return new Column(heading, target, name, type, other);
    }

    /** Whether it matters how its points in time are written. */
    public boolean holdsTimes() {
        return target == Target.TIME || target.named() && type == ValueType.DATE;
    }

    /** Whether it matters how its numbers are written. */
    public boolean holdsNumbers() {
        return target == Target.AMOUNT || target.named() && type == ValueType.NUMBER;
    }

    /** What a reader of a problem looks for: the heading where there is one. @param index from 0 */
    String label(int index) {
        return heading.isBlank() ? "Column " + (index + 1) : heading;
    }
}
