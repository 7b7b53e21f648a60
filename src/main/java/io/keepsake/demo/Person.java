package io.keepsake.demo;

import java.time.LocalDate;

/** Somebody made up, with all that a shop may come to know of them. */
record Person(
        String firstName,
        String lastName,
        String email,
        String mobile,
        Culture culture,
        String city,
        String postcode,
        LocalDate born) {
    String name() {
        return firstName + " " + lastName;
    }

    String language() {
        return culture.locale().toLanguageTag();
    }
}
