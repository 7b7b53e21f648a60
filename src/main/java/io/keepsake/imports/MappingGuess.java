package io.keepsake.imports;

import io.keepsake.customer.ExportColumns;
import io.keepsake.platform.personal.ValueType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the columns of a file probably hold, by their names first, else by their values. Each target is guessed once. */
final class MappingGuess {
    /** The columns that our own files of wrong rows have more than the file they came from. */
    static final List<String> OF_WRONG_ROWS = List.of("Import line", "Import problem");

    private final ImportKind kind;
    private final DecimalMark decimals;
    private final Map<String, ValueType> known;
    private final Set<Target> taken = EnumSet.noneOf(Target.class);

    /** @param known types of the attributes that the workspace has */
    MappingGuess(ImportKind kind, DecimalMark decimals, Map<String, ValueType> known) {
        this.kind = kind;
        this.decimals = decimals;
        this.known = known;
    }

    /** @param values of each column, without blanks */
    List<Column> columns(List<String> headings, List<List<String>> values) {
        var byName = headings.stream().map(this::byName).toList();
        var columns = new ArrayList<Column>();
        for (int i = 0; i < headings.size(); i++) {
            var target = byName.get(i).or(byValues(values.get(i))).orElse(Target.SKIP);
            columns.add(column(headings.get(i), target, values.get(i), isOurs(headings.get(i), headings)));
        }
        return columns;
    }

    private Optional<Target> byName(String heading) {
        return HeadingWords.target(kind, heading).filter(taken::add);
    }

    private java.util.function.Supplier<Optional<Target>> byValues(List<String> values) {
        return () -> {
            if (Values.areEmails(values)) {
                return Optional.of(Target.EMAIL).filter(taken::add);
            }
            if (Values.areMobiles(values)) {
                return Optional.of(Target.MOBILE).filter(taken::add);
            }
            return kind == ImportKind.EVENTS && Values.type(values, decimals) == ValueType.DATE
                    ? Optional.of(Target.TIME).filter(taken::add)
                    : Optional.empty();
        };
    }

    /** What has a name and is nothing else is an attribute or a property of that name. */
    private Column column(String heading, Target guessed, List<String> values, boolean ours) {
        var target = guessed == Target.SKIP && !heading.isEmpty() && !ours ? named() : guessed;
        var name = target.named() ? heading : "";
        var type = target.named() ? known.getOrDefault(name, Values.type(values, decimals)) : ValueType.TEXT;
        return new Column(heading, target, name, type, Values.times(values).orElse(TimeFormat.ISO));
    }

    /** "State" is a customer's in a list that Keepsake exported, and a place in most other files. */
    private static boolean isOurs(String heading, List<String> headings) {
        return OF_WRONG_ROWS.contains(heading)
                || headings.contains(ExportColumns.KEEPSAKE_ID)
                        && ExportColumns.ofNoUseToImports().contains(heading);
    }

    private Target named() {
        return kind == ImportKind.CUSTOMERS ? Target.ATTRIBUTE : Target.PROPERTY;
    }
}
