package io.keepsake.demo;

import io.keepsake.platform.text.Fold;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import net.datafaker.Faker;

/** Makes people up, no two with the same email or mobile. */
final class People {
    /** Of domains that nobody can have: RFC 2606. */
    private static final List<String> DOMAINS =
            List.of("mail.example", "post.example", "inbox.example", "example.com", "example.net", "example.org");

    private final Dice dice;
    private final Random names;
    private final Map<Culture, Faker> fakers = new EnumMap<>(Culture.class);
    private final Set<String> taken = new HashSet<>();

    People(long seed) {
        this.dice = new Dice(seed);
        this.names = new Random(seed);
    }

    /** The next one. @param today nobody is younger than eighteen on it */
    Person next(Culture culture, LocalDate today) {
        var name = fakers.computeIfAbsent(culture, of -> new Faker(of.locale(), names))
                .name();
        var firstName = name.firstName();
        var lastName = name.lastName();
        var email = unique(() -> email(firstName, lastName));
        var mobile = unique(() -> culture.mobile(dice));
        var city = dice.pickPopular(culture.cities());
        return new Person(
                firstName,
                lastName,
                email,
                mobile,
                culture,
                city.name(),
                city.postcode(dice),
                today.minusYears(18 + dice.often(18)).minusDays(dice.between(0, 364)));
    }

    private String unique(Supplier<String> value) {
        String next = value.get();
        while (!taken.add(next)) {
            next = value.get();
        }
        return next;
    }

    private String email(String firstName, String lastName) {
        var first = letters(firstName);
        var last = letters(lastName);
        var local = switch (dice.weighted(45, 15, 15, 25)) {
            case 0 -> first + "." + last;
            case 1 -> first.charAt(0) + last;
            case 2 -> first + "_" + last + dice.between(1, 99);
            default -> first + "." + last + dice.between(60, 99);
        };
        return local + "@" + dice.pickPopular(DOMAINS);
    }

    private static String letters(String name) {
        return Fold.fold(name).replaceAll("[^a-z]", "");
    }
}
