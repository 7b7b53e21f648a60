package io.keepsake.imports;

import io.keepsake.platform.personal.ValueType;
import io.keepsake.platform.text.Fold;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the columns of a file must be said to hold before it can be read. */
final class MappingRules {
    private static final int LONGEST_NAME = 120;

    private final ImportKind kind;
    private final Map<String, ValueType> known;

    /** @param known types of the attributes that the workspace has */
    MappingRules(ImportKind kind, Map<String, ValueType> known) {
        this.kind = kind;
        this.known = known;
    }

    List<MappingProblem> problems(ImportSettings settings) {
        var problems = new ArrayList<MappingProblem>();
        if (settings.columns().stream().noneMatch(column -> column.target().identifies())) {
            problems.add(new MappingProblem(MappingProblem.FILE, whoIsMissing()));
        }
        if (kind == ImportKind.EVENTS) {
            eventProblems(settings, problems);
        } else if (settings.has(Target.FULL_NAME)
                && (settings.has(Target.FIRST_NAME) || settings.has(Target.LAST_NAME))) {
            problems.add(new MappingProblem(
                    settings.column(Target.FULL_NAME).orElseThrow(),
                    "Choose either the full name or first and last name."));
        }
        columnProblems(settings, problems);
        return problems;
    }

    private String whoIsMissing() {
        return kind == ImportKind.CUSTOMERS
                ? "Choose a column for the System ID, the email or the mobile: without one, nothing tells who a customer is."
                : "Choose a column for the System ID, the email, the mobile or the device ID: it says whose events they are.";
    }

    private static void eventProblems(ImportSettings settings, List<MappingProblem> problems) {
        if (!settings.has(Target.TIME)) {
            problems.add(new MappingProblem(MappingProblem.FILE, "Choose the column that says when it happened."));
        }
        if (!settings.has(Target.EVENT_NAME) && settings.eventName().isEmpty()) {
            problems.add(new MappingProblem(
                    MappingProblem.FILE, "Choose the column with the event's name, or type one name for all rows."));
        }
        if (settings.has(Target.CURRENCY) && !settings.has(Target.AMOUNT)) {
            problems.add(new MappingProblem(
                    settings.column(Target.CURRENCY).orElseThrow(), "A currency needs a column with the amount."));
        }
    }

    private void columnProblems(ImportSettings settings, List<MappingProblem> problems) {
        Set<Target> seen = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < settings.columns().size(); i++) {
            var column = settings.columns().get(i);
            if (column.target().named()) {
                nameProblem(i, column, names, problems);
            } else if (column.target() != Target.SKIP && !seen.add(column.target())) {
                problems.add(new MappingProblem(i, "Another column holds the " + label(column) + " already."));
            }
        }
    }

    private static String label(Column column) {
        return column.target() == Target.SYSTEM_ID || column.target() == Target.EVENT_ID
                ? column.target().label()
                : column.target().label().substring(0, 1).toLowerCase(java.util.Locale.ROOT)
                        + column.target().label().substring(1);
    }

    private void nameProblem(int index, Column column, Set<String> names, List<MappingProblem> problems) {
        var name = column.name();
        var type = known.get(name);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problems.add(new MappingProblem(index, "Give it a name of 1 to " + LONGEST_NAME + " characters."));
        } else if (!names.add(name)) {
            problems.add(new MappingProblem(index, "Another column is called " + Quote.of(name) + " already."));
        } else if (column.target() == Target.ATTRIBUTE
                && type == null
                && standard(name).isPresent()) {
            problems.add(new MappingProblem(
                    index,
                    "Every customer has “" + standard(name).get().label()
                            + "” as a standard attribute. Choose that, or give this one another name."));
        } else if (column.target() == Target.PROPERTY && (name.equals("amount") || name.equals("currency"))) {
            problems.add(new MappingProblem(index, "Choose “" + name + "” from the list above instead."));
        } else if (column.target() == Target.ATTRIBUTE && type != null && type != column.type()) {
            problems.add(
                    new MappingProblem(index, Quote.of(name) + " is known as " + said(type) + " in this workspace."));
        }
    }

    /** Two attributes of one name would be told apart by nobody. */
    private static Optional<Target> standard(String name) {
        return Target.of(ImportKind.CUSTOMERS).stream()
                .filter(target -> target != Target.SKIP && !target.named())
                .filter(target -> Fold.fold(target.label()).equals(Fold.fold(name)))
                .findFirst();
    }

    private static String said(ValueType type) {
        return switch (type) {
            case TEXT -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case DATE -> "a date";
        };
    }
}
