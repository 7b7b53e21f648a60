package io.keepsake.customer;

import io.keepsake.account.AuditLog;
import io.keepsake.platform.data.Json;
import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.platform.workspace.NotPermitted;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.WorkspaceId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Customers one at a time, by hand: find, create, edit. */
@Service
public class Customers {
    private final CustomerRepository customers;
    private final CustomerRows rows;
    private final Admission admission;
    private final Identifiers identifiers;
    private final AttributeCatalogue catalogue;
    private final AuditLog audit;
    private final Attempts attempts;
    private final ApplicationEventPublisher events;

    Customers(
            CustomerRepository customers,
            CustomerRows rows,
            Admission admission,
            Identifiers identifiers,
            AttributeCatalogue catalogue,
            AuditLog audit,
            Attempts attempts,
            ApplicationEventPublisher events) {
        this.customers = customers;
        this.rows = rows;
        this.admission = admission;
        this.identifiers = identifiers;
        this.catalogue = catalogue;
        this.audit = audit;
        this.attempts = attempts;
        this.events = events;
    }

    /** Empty where there is none, it was archived under this id, or it is another workspace's. */
    @InWorkspace(value = Right.VIEW, readOnly = true)
    public Optional<Customer> find(WorkspaceId workspace, KeepsakeId id) {
        return customers.findByKeepsakeId(workspace, id);
    }

    /** @throws NotFound where there is none, it was archived under this id, or it is another workspace's */
    @InWorkspace(value = Right.VIEW, readOnly = true)
    public Customer require(WorkspaceId workspace, KeepsakeId id) {
        return customers.findByKeepsakeId(workspace, id).orElseThrow(Customers::notFound);
    }

    /** Those of them that are there, in any order. */
    @InWorkspace(value = Right.VIEW, readOnly = true)
    public List<Customer> find(WorkspaceId workspace, Collection<CustomerId> ids) {
        return ids.isEmpty() ? List.of() : customers.findByIds(workspace, CustomerId.values(ids));
    }

    /** Makes a customer of what a user has typed. */
    @InWorkspace(Right.EDIT)
    public Saved create(WorkspaceId workspace, Profile profile, Readmission readmission) {
        if (profile.equals(Profile.EMPTY)) {
            return new Saved.Invalid(
                    List.of(new ProfileProblem(ProfileField.System.FIRST_NAME, "Fill in one field at least.")));
        }
        return attempts.untilAlone(() -> admission
                .refused(workspace, profile.attributes(), profile.identifiers(), readmission)
                .orElseGet(() -> new Saved.Done(insert(workspace, profile, readmission))));
    }

    /**
     * Gives a customer another profile, whole: what is not in it is gone.
     *
     * @param expected the version that the user saw when they began
     * @throws NotFound as {@link #require}
     * @throws NotPermitted for an archived customer
     */
    @InWorkspace(Right.EDIT)
    public Saved edit(WorkspaceId workspace, KeepsakeId id, int expected, Profile profile, Readmission readmission) {
        var current = customers.lockByKeepsakeId(workspace, id).orElseThrow(Customers::notFound);
        if (current.state() == CustomerState.ARCHIVED) {
            throw new NotPermitted("This customer was archived and stays as it is.");
        }
        if (current.version() != expected) {
            return new Saved.Outdated(current);
        }
        var changed = ProfileChanges.fields(current.profile(), profile);
        if (changed.isEmpty()) {
            return new Saved.Done(current);
        }
        var wanted = notYetTheirs(workspace, current.id(), added(current.profile(), profile));
        return attempts.untilAlone(() -> admission
                .refused(workspace, told(current.profile(), profile), wanted, readmission)
                .orElseGet(() -> new Saved.Done(update(workspace, current, profile, changed, wanted, readmission))));
    }

    private Customer insert(WorkspaceId workspace, Profile profile, Readmission readmission) {
        var customer = Customer.create(workspace, profile, Json.EMPTY, now());
        rows.insert(workspace, List.of(customer));
        claim(workspace, customer, profile.identifiers(), readmission);
        learn(workspace, profile.attributes());
        audit.record(workspace, "Created", customer.id().value(), ProfileChanges.fields(Profile.EMPTY, profile));
        return customer;
    }

    private Customer update(
            WorkspaceId workspace,
            Customer current,
            Profile profile,
            List<String> changed,
            Set<Identifier> wanted,
            Readmission readmission) {
        rows.update(workspace, List.of(current.edit(profile, now())));
        identifiers.release(workspace, added(profile, current.profile()));
        claim(workspace, current, wanted, readmission);
        learn(workspace, told(current.profile(), profile));
        audit.record(workspace, "Edited", current.id().value(), changed);
        events.publishEvent(new CustomerChanged(workspace, current.id()));
        return customers.findById(workspace, current.id()).orElseThrow(Customers::notFound);
    }

    private void claim(
            WorkspaceId workspace, Customer customer, Collection<Identifier> added, Readmission readmission) {
        identifiers.claim(
                workspace, added.stream().collect(Collectors.toMap(Function.identity(), identifier -> customer.id())));
        admission.confirm(workspace, added, readmission);
    }

    private void learn(WorkspaceId workspace, Json told) {
        if (!told.isEmpty()) {
            var types = catalogue.types(workspace, told.values().keySet());
            types.learn(told);
            catalogue.keep(workspace, types);
        }
    }

    /** A customer who was merged has identifiers that do not stand in their profile. */
    private Set<Identifier> notYetTheirs(WorkspaceId workspace, CustomerId customer, Set<Identifier> added) {
        var owners = identifiers.owners(workspace, added);
        return added.stream()
                .filter(identifier -> !customer.equals(owners.get(identifier)))
                .collect(Collectors.toSet());
    }

    /** The attributes that are new or other ones: what a customer has stays, whatever the catalogue says of it by now. */
    private static Json told(Profile before, Profile after) {
        var told = after.attributes().toMap();
        told.keySet().retainAll(ProfileChanges.attributes(before, after));
        return new Json(told);
    }

    /** The identifiers of the second profile that the first has not. */
    private static Set<Identifier> added(Profile before, Profile after) {
        var added = new HashSet<>(after.identifiers());
        before.identifiers().forEach(added::remove);
        return added;
    }

    /** What the database keeps of a moment. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private static NotFound notFound() {
        return new NotFound("There is no such customer.");
    }
}
