package io.keepsake.event;

import java.time.Instant;
import java.util.Optional;

/**
 * Events of one name, as the data catalogue lists them.
 *
 * @param countsAs what they mean for orders and revenue, from the last time it was decided on
 * @param builtIn whether nobody has decided it
 * @param amountProperty where their amount stands; empty for the usual places
 */
public record KnownEvent(
        CatalogueKey.Event key,
        CatalogueWording wording,
        CatalogueCounts counts,
        CountsAs countsAs,
        boolean builtIn,
        Optional<String> amountProperty) {
    /** Whether it is out of use, and may be taken off the list. */
    public boolean isOutOfUse(Instant now) {
        return wording.retired() && counts.areQuiet(now);
    }

    /** As pages show it. */
    public String shownAs() {
        return wording.label().orElse(key.name());
    }
}
