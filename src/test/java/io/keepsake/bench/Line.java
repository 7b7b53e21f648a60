package io.keepsake.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * One line of the table.
 *
 * @param latencies of one time each; empty where only the whole was measured
 * @param rowsPerSecond of Keepsake; empty where rows do not matter
 * @param bareRowsPerSecond of PostgreSQL alone with the same rows
 */
record Line(
        String what,
        Optional<Latencies> latencies,
        Optional<Double> rowsPerSecond,
        Optional<Double> bareRowsPerSecond,
        Optional<Budget> budget) {
    /** What was promised. */
    sealed interface Budget {
        /** At p95. */
        record Within(Duration most) implements Budget {}

        /** Of the rows a second of PostgreSQL alone. */
        record OfBare(double least) implements Budget {}
    }

    static Line latency(String what, Latencies latencies) {
        return new Line(what, Optional.of(latencies), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Line latency(String what, Latencies latencies, Duration budget) {
        return new Line(
                what,
                Optional.of(latencies),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Budget.Within(budget)));
    }

    static Line rate(String what, double rowsPerSecond) {
        return new Line(what, Optional.empty(), Optional.of(rowsPerSecond), Optional.empty(), Optional.empty());
    }

    static Line share(String what, double rowsPerSecond, double bare, double budget) {
        return new Line(
                what,
                Optional.empty(),
                Optional.of(rowsPerSecond),
                Optional.of(bare),
                Optional.of(new Budget.OfBare(budget)));
    }

    Line with(Latencies each) {
        return new Line(what, Optional.of(each), rowsPerSecond, bareRowsPerSecond, budget);
    }

    String markdown() {
        return "| "
                + String.join(
                        " | ",
                        what,
                        percentile(50),
                        percentile(95),
                        percentile(99),
                        latencies.map(each -> "%,d".formatted(each.count())).orElse(""),
                        rows(rowsPerSecond),
                        rows(bareRowsPerSecond),
                        budget.map(this::promised).orElse(""),
                        budget.map(promise -> isMet(promise) ? "met" : "**not met**")
                                .orElse(""))
                + " |";
    }

    private String percentile(int percent) {
        return latencies.map(each -> milliseconds(each.percentile(percent))).orElse("");
    }

    private static String milliseconds(Duration duration) {
        var exact = duration.toNanos() / 1e6;
        return String.format(Locale.ROOT, exact < 10 ? "%.1f ms" : "%,.0f ms", exact);
    }

    private static String rows(Optional<Double> perSecond) {
        return perSecond.map(rows -> String.format(Locale.ROOT, "%,.0f", rows)).orElse("");
    }

    private String promised(Budget promise) {
        return switch (promise) {
            case Budget.Within(Duration most) -> "%,d ms".formatted(most.toMillis());
            case Budget.OfBare(double least) -> String.format(Locale.ROOT, "%.1f of bare: %.2f", least, ofBare());
        };
    }

    private boolean isMet(Budget promise) {
        return switch (promise) {
            case Budget.Within(Duration most) ->
                latencies.orElseThrow().percentile(95).compareTo(most) <= 0;
            case Budget.OfBare(double least) -> ofBare() >= least;
        };
    }

    private double ofBare() {
        return rowsPerSecond.orElseThrow() / bareRowsPerSecond.orElseThrow();
    }
}
