package io.keepsake.customer;

import io.keepsake.account.Workspace;
import io.keepsake.platform.data.Money;
import io.keepsake.platform.text.Fold;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One condition as SQL on {@code c}, a row of customer_row, or {@code s}, its totals. Never null. */
final class ConditionSql {
    /** Trigrams find words from here on. */
    private static final int SHORTEST_INSIDE = 3;

    /** More words than a name has. */
    private static final int MOST_WORDS = 8;

    private static final BigDecimal HIGHEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Workspace workspace;
    private final Bindings bindings;

    ConditionSql(Workspace workspace, Bindings bindings) {
        this.workspace = workspace;
        this.bindings = bindings;
    }

    boolean isOfTotals(Condition condition) {
        return switch (condition.attribute()) {
            case Attribute.Custom custom -> false;
            case Attribute.System known ->
                switch (known) {
                    case EVENTS, ORDERS, REVENUE, FIRST_SEEN -> true;
                    default -> false;
                };
        };
    }

    String holds(Condition condition) {
        return switch (condition.attribute()) {
            case Attribute.Custom(String name) ->
                new CustomAttributeSql(name, workspace.zone(), bindings).holds(condition);
            case Attribute.System known ->
                switch (known) {
                    case NAME -> name(condition);
                    case EMAIL -> folded("c.sort_email", condition);
                    case MOBILE -> mobile(condition);
                    case SYSTEM_ID -> folded("c.sort_system_id", condition);
                    case CITY -> city(condition);
                    case COUNTRY -> code("c.country", condition, CountryCode.parse(condition.value()));
                    case LANGUAGE -> code("c.language", condition, LanguageTag.parse(condition.value()));
                    case SOURCE, MEDIUM, CAMPAIGN, REFERRER ->
                        text("(c.acquisition ->> '" + known.key() + "')", condition, condition.value());
                    case EVENTS -> number("s.events", condition, 0);
                    case ORDERS -> number("s.orders", condition, 0);
                    case REVENUE -> number("s.revenue", condition, Money.digits(workspace.currency()));
                    case FIRST_SEEN -> day("s.first_seen_at", condition);
                    case ADDED -> day("c.created_at", condition);
                };
        };
    }

    /** The name stands in the database with the last name first; people type it in either order. */
    private String name(Condition condition) {
        var words = Arrays.stream(Fold.fold(condition.value()).split(" "))
                .limit(MOST_WORDS)
                .toList();
        return switch (condition.operator()) {
            case IS -> "(c.sort_name = any(" + bindings.bind(rotations(words)) + "))";
            case IS_NOT -> "(c.sort_name <> all(" + bindings.bind(rotations(words)) + "))";
            case CONTAINS ->
                words.stream()
                        .map(word -> contains("c.sort_name", word))
                        .collect(Collectors.joining(" and ", "(", ")"));
            default -> set("c.sort_name", condition);
        };
    }

    private static String[] rotations(List<String> words) {
        var rotations = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            var rotation = new ArrayList<>(words.subList(i, words.size()));
            rotation.addAll(words.subList(0, i));
            rotations.add(String.join(" ", rotation));
        }
        return rotations.toArray(String[]::new);
    }

    private String folded(String column, Condition condition) {
        var value = Fold.fold(condition.value());
        return condition.operator() == Operator.CONTAINS ? contains(column, value) : equal(column, condition, value);
    }

    private String mobile(Condition condition) {
        var value = condition.value();
        if (condition.operator() == Operator.CONTAINS) {
            var parts = SearchSql.mobile(value, workspace.country());
            return parts.isEmpty()
                    ? contains("c.sort_mobile", Fold.fold(value))
                    : parts.stream()
                            .map(part -> contains("c.sort_mobile", part))
                            .collect(Collectors.joining(" or ", "(", ")"));
        }
        return equal(
                "c.sort_mobile",
                condition,
                MobileNumber.parse(value, workspace.country()).orElse(value));
    }

    private String city(Condition condition) {
        // search_text does not hold the city
        return condition.operator() == Operator.CONTAINS
                ? "(c.sort_city like " + bindings.bind(Likeness.contains(Fold.fold(condition.value()))) + ")"
                : folded("c.sort_city", condition);
    }

    private String equal(String column, Condition condition, String value) {
        return switch (condition.operator()) {
            case IS -> "(" + column + " = " + bindings.bind(value) + ")";
            case IS_NOT -> "(" + column + " <> " + bindings.bind(value) + ")";
            default -> set(column, condition);
        };
    }

    private String set(String column, Condition condition) {
        return "(" + column + (condition.operator() == Operator.IS_SET ? " < " : " = ") + bindings.bind(Fold.LAST)
                + ")";
    }

    /** Asks search_text as well, which holds the column too and has an index that finds what is inside. */
    private String contains(String column, String folded) {
        var pattern = bindings.bind(Likeness.contains(folded));
        var inside = column + " like " + pattern;
        return folded.length() >= SHORTEST_INSIDE
                ? "(" + inside + " and c.search_text like " + pattern + ")"
                : "(" + inside + ")";
    }

    /** Stored in one way of writing only, which the planner has statistics of. */
    private String code(String column, Condition condition, Optional<String> meant) {
        var code = meant.orElse(condition.value());
        return switch (condition.operator()) {
            case IS -> "(" + column + " = " + bindings.bind(code) + ") is true";
            case IS_NOT -> "(" + column + " = " + bindings.bind(code) + ") is not true";
            default -> text(column, condition, code);
        };
    }

    /** Lower case is the database's on both sides: Java's differs in rare letters. */
    private String text(String column, Condition condition, String value) {
        return switch (condition.operator()) {
            case IS -> "(lower(" + column + ") = lower(" + bindings.bind(value) + ")) is true";
            case IS_NOT -> "(lower(" + column + ") = lower(" + bindings.bind(value) + ")) is not true";
            case CONTAINS ->
                "(lower(" + column + ") like lower(" + bindings.bind(Likeness.contains(value)) + ")) is true";
            case IS_SET -> "(" + column + " is not null)";
            default -> "(" + column + " is null)";
        };
    }

    /** @param digits how many of the number's decimals the column holds, as if there were no point */
    private String number(String column, Condition condition, int digits) {
        var number = condition.number().orElseThrow().movePointRight(digits);
        return switch (condition.operator()) {
            // whole numbers, because the index is on whole numbers
            case MORE -> "(" + column + " > " + bindings.bind(whole(number, RoundingMode.FLOOR)) + ")";
            case LESS -> "(" + column + " < " + bindings.bind(whole(number, RoundingMode.CEILING)) + ")";
            default -> {
                var equal = isWhole(number)
                        ? column + " = " + bindings.bind(whole(number, RoundingMode.UNNECESSARY))
                        : "false";
                yield condition.operator() == Operator.IS ? "(" + equal + ")" : "(not (" + equal + "))";
            }
        };
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    /** Beyond what the column can hold, its limits compare just so. */
    private static long whole(BigDecimal number, RoundingMode rounding) {
        return number.setScale(0, rounding).min(HIGHEST).max(HIGHEST.negate()).longValueExact();
    }

    private String day(String column, Condition condition) {
        var days = new DaySql(workspace.zone(), bindings);
        return switch (condition.operator()) {
            case IS ->
                days.within(
                        column, condition.day().orElseThrow(), condition.day().orElseThrow());
            case BEFORE -> days.before(column, condition.day().orElseThrow());
            case AFTER -> days.after(column, condition.day().orElseThrow());
            case IS_SET -> days.set(column);
            default -> "(not " + days.set(column) + ")";
        };
    }
}
