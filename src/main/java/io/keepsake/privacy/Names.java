package io.keepsake.privacy;

import io.keepsake.customer.Profile;
import io.keepsake.customer.Trait;
import io.keepsake.privacy.PersonValue.Where;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ways in which a person's name is written: each part, each word of it, and all of it in both orders. */
final class Names {
    private Names() {}

    static Set<PersonValue> of(Profile profile) {
        var first = words(profile.firstName());
        var last = words(profile.lastName());
        var names = new LinkedHashSet<PersonValue>();
        for (var name : List.of(first, last, joined(first, last), joined(last, first))) {
            if (!name.isEmpty()) {
                names.add(value(String.join(" ", name), name));
                // as in an address or a handle: adalovelace
                names.add(value(String.join("", name), name));
            }
        }
        // a "van" or "de" alone is nobody's
        Stream.concat(first.stream(), last.stream())
                .map(word -> value(word, List.of(word)))
                .filter(value -> value.form() == PersonValue.Form.WORDS)
                .forEach(names::add);
        return names;
    }

    private static PersonValue value(String text, List<String> words) {
        return PersonValue.of(text, new Where.UnlessAnothers(new Trait.Name(words)));
    }

    private static List<String> words(@Nullable String name) {
        return name == null ? List.of() : SearchedText.of(name).words();
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
