package io.keepsake.customer;

import io.keepsake.platform.data.Json;
import io.keepsake.platform.data.TimeOrderedIds;
import io.keepsake.platform.text.Fold;
import io.keepsake.platform.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A person of a brand, or what is left of one. Changed by making the next version of it; the database refuses a version
 * that somebody else has made already.
 *
 * @param key workspace and surrogate id
 * @param version counts the changes
 * @param keepsakeId shown and in addresses
 * @param profile what is known of the person; empty once archived
 * @param acquisition where the customer came from: source, medium, campaign, referrer
 * @param archiveLabel random, stands for the name once archived, null before
 * @param lookup the profile as it is sorted and searched
 */
@Table("customer")
public record Customer(
        @Id @Embedded.Empty Key key,
        @Version int version,
        KeepsakeId keepsakeId,
        @Embedded.Empty Profile profile,
        Json acquisition,
        @Nullable String archiveLabel,
        Instant createdAt,
        Instant updatedAt,
        @Embedded.Empty Lookup lookup) {

    /** Both halves of the primary key. */
    public record Key(WorkspaceId workspaceId, CustomerId id) {}

    /** A customer seen for the first time. */
    public static Customer create(WorkspaceId workspace, Profile profile, Json acquisition, Instant now) {
        var keepsakeId = KeepsakeId.random();
        return new Customer(
                new Key(workspace, new CustomerId(TimeOrderedIds.next())),
                0,
                keepsakeId,
                profile,
                acquisition,
                null,
                now,
                now,
                Lookup.of(profile, keepsakeId));
    }

    /** The same customer with another profile. @throws IllegalStateException when archived */
    public Customer edit(Profile changed, Instant now) {
        if (state() == CustomerState.ARCHIVED) {
            throw new IllegalStateException("An archived customer is not edited");
        }
        return new Customer(
                key, version, keepsakeId, changed, acquisition, null, createdAt, now, Lookup.of(changed, keepsakeId));
    }

    /** The same customer with what is now known of where they came from. */
    Customer acquiredFrom(Json source) {
        return new Customer(key, version, keepsakeId, profile, source, archiveLabel, createdAt, updatedAt, lookup);
    }

    /**
     * What is left of the customer once the person is let go: under another Keepsake ID and a label. Language and country
     * stay, for reports; they say of nobody who it was.
     *
     * @throws IllegalStateException when archived already
     */
    Customer archive(String label, Instant now) {
        if (state() == CustomerState.ARCHIVED) {
            throw new IllegalStateException("An archived customer is not archived again");
        }
        var id = KeepsakeId.random();
        var left = new Profile(
                null, null, null, null, null, profile.language(), null, profile.country(), profile.attributes());
        return new Customer(key, version, id, left, acquisition, label, createdAt, now, Lookup.of(left, id));
    }

    public CustomerId id() {
        return key.id();
    }

    public WorkspaceId workspaceId() {
        return key.workspaceId();
    }

    public CustomerState state() {
        if (archiveLabel != null) {
            return CustomerState.ARCHIVED;
        }
        return profile.systemId() != null ? CustomerState.REGISTERED : CustomerState.ANONYMOUS;
    }

    /** What stands where a name is expected: the name, the archive label, the email, or "Anonymous visitor". */
    public String title() {
        return title(profile, archiveLabel);
    }

    static String title(Profile profile, @Nullable String archiveLabel) {
        if (archiveLabel != null) {
            return archiveLabel;
        }
        return profile.name().or(() -> Optional.ofNullable(profile.email())).orElse("Anonymous visitor");
    }

    /** The identifiers that stand in the profile, normalised; devices and push tokens are held apart. */
    public List<Identifier> identifiers() {
        return profile.identifiers();
    }

    /** The profile folded for sorting and searching. Never null: what is missing sorts last. */
    public record Lookup(
            String sortName,
            String sortEmail,
            String sortMobile,
            String sortCity,
            String sortSystemId,
            String searchText) {
        public static Lookup of(Profile profile, KeepsakeId keepsakeId) {
            return new Lookup(
                    sortable(profile.sortName().orElse(null)),
                    sortable(profile.email()),
                    sortable(profile.mobile()),
                    sortable(profile.city()),
                    sortable(profile.systemId()),
                    searchText(profile, keepsakeId));
        }

        private static String sortable(@Nullable String value) {
            return value == null ? Fold.LAST : Fold.fold(value);
        }

        /** Each word has a space in front, so that one pattern finds those that begin with something. */
        private static String searchText(Profile profile, KeepsakeId keepsakeId) {
            return Stream.of(
                            profile.name().orElse(null),
                            profile.email(),
                            profile.mobile(),
                            profile.systemId(),
                            keepsakeId.value())
                    .filter(Objects::nonNull)
                    .map(value -> " " + Fold.fold(value))
                    .collect(Collectors.joining("\n"));
        }
    }
}
