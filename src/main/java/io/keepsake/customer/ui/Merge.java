package io.keepsake.customer.ui;

import io.keepsake.customer.KnownAttribute;
import io.keepsake.customer.Profile;
import io.keepsake.customer.ProfileField;
import io.keepsake.customer.ProfileForm;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Two users changed one profile at once: what each made of it, field by field. */
final class Merge {
    private final Profile theirProfile;
    private final Profile myProfile;
    private final ProfileForm base;
    private final ProfileForm theirs;
    private final ProfileForm mine;

    /**
     * @param base as both found it
     * @param theirs as it was saved meanwhile
     * @param mine as the user wants it
     * @param known the workspace's attributes by name
     */
    Merge(Profile base, Profile theirs, Profile mine, Map<String, KnownAttribute> known) {
        theirProfile = theirs;
        myProfile = mine;
        this.base = ProfileForm.of(base, known);
        this.theirs = ProfileForm.of(theirs, known);
        this.mine = ProfileForm.of(mine, known);
    }

    ProfileForm theirs() {
        return theirs;
    }

    ProfileForm mine() {
        return mine;
    }

    /** Whether the other one changed nothing that the user has not made the same. */
    boolean isEmpty() {
        return changedByThem().findAny().isEmpty();
    }

    List<ProfileField> changedByMe() {
        return fields().filter(field -> differ(field, base, mine)).toList();
    }

    /** In the order of the form. */
    List<Conflict> conflicts(AttributeWords words) {
        return changedByThem()
                .map(field -> new Conflict(
                        field,
                        words.label(field),
                        words.of(field, theirProfile),
                        words.of(field, myProfile),
                        differ(field, base, mine)))
                .toList();
    }

    private Stream<ProfileField> changedByThem() {
        return fields().filter(field -> differ(field, base, theirs) && differ(field, theirs, mine));
    }

    private Stream<ProfileField> fields() {
        var names = new TreeSet<>(base.attributes().keySet());
        names.addAll(theirs.attributes().keySet());
        names.addAll(mine.attributes().keySet());
        return Stream.concat(
                Arrays.stream(ProfileField.System.values()), names.stream().map(ProfileField.Custom::new));
    }

    private static boolean differ(ProfileField field, ProfileForm one, ProfileForm other) {
        return !one.text(field).equals(other.text(field));
    }
}
