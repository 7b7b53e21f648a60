package io.keepsake.bench;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What to measure, on how much.
 *
 * @param customers in the workspace that is measured
 * @param events of them all; a few customers' long stories come on top where there are few
 * @param importRows in each file of customers that is imported
 * @param parts of the table
 */
record Options(int customers, long events, int importRows, Set<Part> parts) {
    private static final Options USUAL = new Options(1_000_000, 10_000_000, 1_000_000, EnumSet.noneOf(Part.class));

    /** @throws NotUnderstood where they make no sense */
    static Options parse(String... arguments) {
        var options = USUAL;
        for (var left = List.of(arguments).iterator(); left.hasNext(); ) {
            options = options.with(left.next(), left);
        }
        return options.parts.isEmpty() ? options.withParts(EnumSet.allOf(Part.class)) : options;
    }

    private Options with(String name, Iterator<String> left) {
        return switch (name) {
            case "--customers" -> new Options((int) number(name, left, 1_000, 100_000_000), events, importRows, parts);
            case "--events" -> new Options(customers, number(name, left, 100_000, 10_000_000_000L), importRows, parts);
            case "--import-rows" -> new Options(customers, events, (int) number(name, left, 1_000, 10_000_000), parts);
            case "--only" -> withParts(added(part(value(name, left))));
            default ->
                throw new NotUnderstood("There is no option " + name + "; bin/bench --help tells which there are.");
        };
    }

    private Options withParts(Set<Part> chosen) {
        return new Options(customers, events, importRows, chosen);
    }

    private Set<Part> added(Part part) {
        var more = EnumSet.of(part);
        more.addAll(parts);
        return more;
    }

    private static Part part(String name) {
        return Arrays.stream(Part.values())
                .filter(part -> part.key().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood("There is no part " + name + "; there are " + names() + "."));
    }

    private static long number(String name, Iterator<String> left, long least, long most) {
        var text = value(name, left);
        if (text.matches("[0-9]{1,15}")) {
            var number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new NotUnderstood(name + " takes a whole number from " + least + " to " + most + ", not " + text + ".");
    }

    private static String value(String name, Iterator<String> left) {
        if (!left.hasNext()) {
            throw new NotUnderstood("A value is missing behind " + name + ".");
        }
        return left.next();
    }

    private static String names() {
        return Arrays.stream(Part.values()).map(Part::key).collect(Collectors.joining(", "));
    }

    /** Says in a sentence what cannot be. */
    static final class NotUnderstood extends RuntimeException {
        private NotUnderstood(String sentence) {
            super(sentence);
        }
    }
}
