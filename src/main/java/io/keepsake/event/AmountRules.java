package io.keepsake.event;

import io.keepsake.platform.data.Json;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Which amounts of events a workspace can count, by what the events mean in it. */
public final class AmountRules {
    private final Map<String, EventDefinition> meaning;

    AmountRules(Map<String, EventDefinition> meaning) {
        this.meaning = meaning;
    }

    /**
     * What keeps the amount of an event from being counted, for the person who sent it; empty where nothing does, or the
     * event counts for nothing anyway.
     *
     * @param name one of those that the rules were asked for
     */
    public Optional<String> problem(String name, Json properties) {
        return EventAmount.problem(Objects.requireNonNull(meaning.get(name)), properties)
                .map(uncounted -> uncounted.property() + ": " + uncounted.reason());
    }
}
