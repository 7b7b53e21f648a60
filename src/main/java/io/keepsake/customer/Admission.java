package io.keepsake.customer;

import io.keepsake.platform.data.Json;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether what a user typed may be saved, or why not. */
@Component
class Admission {
    private final CustomerRepository customers;
    private final Identifiers identifiers;
    private final AttributeCatalogue catalogue;
    private final ForgetLists forgetLists;

    Admission(
            CustomerRepository customers,
            Identifiers identifiers,
            AttributeCatalogue catalogue,
            ForgetLists forgetLists) {
        this.customers = customers;
        this.identifiers = identifiers;
        this.catalogue = catalogue;
        this.forgetLists = forgetLists;
    }

    /**
     * Why not; empty where it may be.
     *
     * @param told attributes that the customer does not have yet, or not with these values
     * @param added identifiers that the customer does not have yet
     */
    Optional<Saved> refused(WorkspaceId workspace, Json told, Collection<Identifier> added, Readmission readmission) {
        return invalid(workspace, told)
                .or(() -> occupied(workspace, added))
                .or(() -> readmission == Readmission.ALLOW ? Optional.empty() : forgotten(workspace, added));
    }

    /** Says once more that nobody with what the customer now has was let go. @throws LostRace where somebody was by now */
    void confirm(WorkspaceId workspace, Collection<Identifier> claimed, Readmission readmission) {
        if (readmission == Readmission.REFUSE) {
            forgetLists.requireNoneSince(workspace, claimed);
        }
    }

    private Optional<Saved> invalid(WorkspaceId workspace, Json told) {
        var problems = catalogue.types(workspace, told.values().keySet()).problems(told);
        return problems.isEmpty() ? Optional.empty() : Optional.of(new Saved.Invalid(problems));
    }

    private Optional<Saved> occupied(WorkspaceId workspace, Collection<Identifier> added) {
        var owners = identifiers.owners(workspace, added);
        if (owners.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Saved.Occupied(occupants(workspace, owners)));
    }

    private List<Saved.Occupant> occupants(WorkspaceId workspace, Map<Identifier, CustomerId> owners) {
        return owners.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Identifier::kind)))
                .flatMap(owned -> customers.findById(workspace, owned.getValue()).stream()
                        .map(owner -> new Saved.Occupant(owned.getKey().kind(), owner.keepsakeId(), owner.title())))
                .toList();
    }

    private Optional<Saved> forgotten(WorkspaceId workspace, Collection<Identifier> added) {
        var kinds = forgetLists.forgotten(workspace, added).stream()
                .map(Identifier::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Identifier.Kind.class)));
        return kinds.isEmpty() ? Optional.empty() : Optional.of(new Saved.OnForgetList(kinds));
    }
}
