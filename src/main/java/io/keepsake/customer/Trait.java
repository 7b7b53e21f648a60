package io.keepsake.customer;

import java.util.List;

/** Something known of a customer that others may have, too. */
public sealed interface Trait {
    /** A name or part of one, folded, word by word. */
    record Name(List<String> words) implements Trait {}

    record City(String name) implements Trait {}

    /** The value of a custom attribute, as it stands in the profile's JSON. */
    record Attribute(String name, Object value) implements Trait {}
}
