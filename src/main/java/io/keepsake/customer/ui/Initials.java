package io.keepsake.customer.ui;

import io.keepsake.customer.Profile;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first letters of a name. */
final class Initials {
    private Initials() {}

    /** One or two letters in upper case; empty where the name has none. */
    static String of(Profile profile) {
        return Stream.of(profile.firstName(), profile.lastName())
                .filter(part -> part != null)
                .flatMap(part ->
                        part.codePoints().filter(Character::isLetter).limit(1).mapToObj(Character::toString))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
