package io.keepsake.event.api;

import io.keepsake.customer.CheckedProfile;
import io.keepsake.customer.Profile;
import io.keepsake.customer.ProfileField;
import io.keepsake.customer.ProfileProblem;
import io.keepsake.customer.ProfileRules;
import io.keepsake.platform.data.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the traits of a message as a profile. */
@Component
final class Traits {
    private final ProfileRules rules;

    Traits(ProfileRules rules) {
        this.rules = rules;
    }

    /**
     * What traits tell of a person.
     *
     * @param problems those that cannot be kept, and were left out
     * @param pointers to where each was sent, within the message
     */
    record Told(Profile profile, List<ProfileProblem> problems, Map<ProfileField, String> pointers) {
        static final Told NOTHING = new Told(Profile.EMPTY, List.of(), Map.of());
    }

    /** @param pointer to them, within the message */
    Told read(Visit visit, String pointer, Json traits) {
        return traits.isEmpty()
                ? Told.NOTHING
                : checked(visit, ReadTraits.of(pointer, traits.values()), new ArrayList<>());
    }

    /** What cannot be kept is left out, and the rest read again: one look finds one problem of a field. */
    private Told checked(Visit visit, ReadTraits traits, List<ProfileProblem> problems) {
        return switch (rules.check(visit.key().workspace(), traits.form())) {
            case CheckedProfile.Valid(Profile profile) -> new Told(profile, problems, traits.pointers());
            case CheckedProfile.Invalid(List<ProfileProblem> found) -> {
                problems.addAll(found);
                found.forEach(problem -> traits.drop(problem.field()));
                yield checked(visit, traits, problems);
            }
        };
    }
}
