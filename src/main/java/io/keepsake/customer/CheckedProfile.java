package io.keepsake.customer;

import java.util.List;

/** What {@link ProfileRules} make of the text in a {@link ProfileForm}. */
public sealed interface CheckedProfile {
    record Valid(Profile profile) implements CheckedProfile {}

    /** @param problems one per field at most, in the order of the form */
    record Invalid(List<ProfileProblem> problems) implements CheckedProfile {}
}
