package io.keepsake.event;

import io.keepsake.platform.personal.IdentifyingNames;
import io.keepsake.platform.personal.ValueType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A property of events or a custom attribute of customers, as the data catalogue lists it.
 *
 * @param type of the value first seen
 * @param identifies whether archiving a customer removes its values
 * @param reason why it does or does not, in words for the page
 * @param decidedBy who decided that; empty where it follows from the built-in rule
 * @param examples among the latest values
 */
public record KnownProperty(
        CatalogueKey.Valued key,
        CatalogueWording wording,
        CatalogueCounts counts,
        ValueType type,
        boolean identifies,
        String reason,
        Optional<String> decidedBy,
        Examples examples) {
    /** Whether it is out of use, and may be taken off the list. */
    public boolean isOutOfUse(Instant now) {
        return wording.retired() && counts.areQuiet(now);
    }

    /** As pages show it. */
    public String shownAs() {
        return wording.label().orElse(key.name());
    }

    /** Whether its values identify only because nobody has said otherwise, and look like one of a short list. */
    public boolean looksHarmless() {
        return identifies
                && decidedBy.isEmpty()
                && type == ValueType.TEXT
                && reason.equals(IdentifyingNames.UNKNOWN_TEXT)
                && examples.areFew();
    }

    /**
     * Some of the latest values; those that tell who somebody is are masked, also where only their type is odd, and also
     * where they look harmless, until somebody has decided that they are.
     */
    public List<String> shownExamples() {
        return examples.shown().stream()
                .map(example -> identifies(example) ? example.masked() : example.plain())
                .distinct()
                .toList();
    }

    private boolean identifies(Example example) {
        return decidedBy.isPresent() || example.type() == type
                ? identifies
                : IdentifyingNames.decide(key.name(), example.type()).identifies();
    }
}
