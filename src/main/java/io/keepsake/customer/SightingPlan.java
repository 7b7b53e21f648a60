package io.keepsake.customer;

import static java.util.Objects.requireNonNull;

import io.keepsake.customer.Identifier.Kind;
import io.keepsake.customer.Recognised.Cause;
import io.keepsake.platform.data.Json;
import io.keepsake.platform.workspace.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who was seen, worked out one sighting after the other before anything is written. A System ID decides; a device leads
 * to whoever used it last. A visitor who turns out to have a System ID becomes that customer, or goes over to them.
 */
final class SightingPlan {
    private static final String AT_MOST =
            "A customer has at most " + ProfileReader.MOST_ATTRIBUTES + " custom attributes.";

    private final WorkspaceId workspace;
    private final Instant now;
    private final boolean mayMerge;
    private final Ownership ownership;
    private final AttributeTypes types;
    private final Map<CustomerId, Draft> drafts = new LinkedHashMap<>();
    private final Map<CustomerId, CustomerId> attached = new LinkedHashMap<>();
    private final Map<List<Identifier>, CustomerId> strangers = new HashMap<>();

    /** @param mayMerge whether an alias may make one of two registered customers */
    SightingPlan(WorkspaceId workspace, Instant now, IntakeReader.Known known, boolean mayMerge) {
        this.workspace = workspace;
        this.now = now;
        this.mayMerge = mayMerge;
        this.types = known.types();
        known.customers().forEach(customer -> drafts.put(customer.id(), Draft.of(customer, Map.of())));
        this.ownership = new Ownership(known, this::kept);
    }

    /** Takes the next sighting. Of whom it is holds only until the next one is taken: ask {@link #kept} at the end. */
    Recognised take(Sighting sighting) {
        if (isForgotten(sighting)) {
            var stranger = stranger(sighting);
            return new Recognised(stranger, true, untaken(sighting, stranger));
        }
        var conflicts = new ArrayList<Recognised.Conflict>();
        var customer = customer(sighting);
        sighting.former().ifPresent(former -> follow(former, customer, conflicts));
        if (sighting.systemId().isPresent()) {
            sighting.device().ifPresent(device -> join(new Identifier(Kind.DEVICE, device), customer, conflicts));
        }
        learn(sighting, customer, conflicts);
        return new Recognised(customer, false, conflicts);
    }

    /** Who a customer is by now: who was attached to another one is that one. */
    CustomerId kept(CustomerId customer) {
        var kept = customer;
        for (var next = attached.get(kept); next != null; next = attached.get(kept)) {
            kept = next;
        }
        return kept;
    }

    /** Customers of the database who are no more, with those who they are now. */
    Map<CustomerId, CustomerId> attached() {
        var gone = new LinkedHashMap<CustomerId, CustomerId>();
        attached.keySet().stream()
                .filter(customer -> !draft(customer).isCreated())
                .forEach(customer -> gone.put(customer, kept(customer)));
        return gone;
    }

    /** Whether a customer has a System ID; of one who is attached, whether they had when they went. */
    boolean isRegistered(CustomerId customer) {
        return customer(customer).state() == CustomerState.REGISTERED;
    }

    /** Every customer that is new or not what it was, and still there. */
    List<Draft> changes() {
        return drafts.values().stream()
                .filter(draft -> draft.isCreated() || draft.isChanged())
                .filter(draft -> !attached.containsKey(draft.customer().id()))
                .toList();
    }

    Ownership ownership() {
        return ownership;
    }

    AttributeTypes types() {
        return types;
    }

    /** Brings somebody who was let go, and who has not come back as somebody known since. */
    private boolean isForgotten(Sighting sighting) {
        var systemId = sighting.systemId().map(id -> new Identifier(Kind.SYSTEM_ID, id));
        if (systemId.filter(ownership::isForgotten).isPresent()) {
            return true;
        }
        var holder = systemId.isPresent()
                ? systemId.flatMap(ownership::owner)
                : sighting.device().flatMap(id -> ownership.owner(new Identifier(Kind.DEVICE, id)));
        return holder.filter(this::isRegistered).isEmpty()
                && sighting.told().identifiers().stream().anyMatch(ownership::isForgotten);
    }

    /** A visitor of whom nothing is known: the device's, where that is nobody yet, else one of its own. */
    private CustomerId stranger(Sighting sighting) {
        var device = sighting.device().map(id -> new Identifier(Kind.DEVICE, id));
        var owner = device.flatMap(ownership::owner);
        if (device.isPresent() && owner.isEmpty()) {
            return visitor(sighting, device.get());
        }
        return owner.filter(customer -> customer(customer).identifiers().isEmpty())
                .orElseGet(() -> strangers.computeIfAbsent(
                        sighting.identifiers(), key -> create(sighting.seen(), sighting.acquisition())));
    }

    /** What a customer would not have got, had there been nobody to forget: told to who must not see the difference. */
    private List<Recognised.Conflict> untaken(Sighting sighting, CustomerId stranger) {
        var untaken = new ArrayList<Recognised.Conflict>();
        sighting.systemId()
                .filter(id -> ownership.isForgotten(new Identifier(Kind.SYSTEM_ID, id)))
                .ifPresent(id -> untaken.add(Recognised.Conflict.told(
                        ProfileField.System.SYSTEM_ID,
                        Cause.FORGOTTEN,
                        "This id belonged to somebody who was let go.")));
        without(sighting.told(), stranger, untaken);
        fitting(sighting.told().attributes(), customer(stranger).profile().attributes(), untaken);
        return untaken;
    }

    private CustomerId customer(Sighting sighting) {
        if (sighting.systemId().isEmpty()) {
            var device = new Identifier(Kind.DEVICE, sighting.device().orElseThrow());
            return ownership.owner(device).orElseGet(() -> visitor(sighting, device));
        }
        var systemId = new Identifier(Kind.SYSTEM_ID, sighting.systemId().get());
        return ownership.owner(systemId).orElseGet(() -> register(sighting, systemId));
    }

    private CustomerId visitor(Sighting sighting, Identifier device) {
        var visitor = create(sighting.seen(), sighting.acquisition());
        ownership.give(device, visitor);
        return visitor;
    }

    /** The anonymous customer whom the highest of the other identifiers finds becomes registered, else somebody new does. */
    private CustomerId register(Sighting sighting, Identifier systemId) {
        var others = Stream.concat(
                sighting.told().identifiers().stream(),
                sighting.device().map(id -> new Identifier(Kind.DEVICE, id)).stream());
        var known = others.flatMap(found -> ownership.owner(found).stream()
                        .filter(customer -> !isRegistered(customer))
                        .filter(customer -> agree(customer(customer).profile(), sighting.told(), found.kind())))
                .findFirst();
        var customer = known.orElseGet(() -> create(sighting.seen(), sighting.acquisition()));
        rewrite(draft(customer), customer(customer).profile().withSystemId(systemId.value()), Json.EMPTY);
        return customer;
    }

    private CustomerId create(Profile profile, Json acquisition) {
        var draft = Draft.created(Customer.create(workspace, profile, acquisition, now));
        drafts.put(draft.customer().id(), draft);
        return draft.customer().id();
    }

    /** The id under which the customer was known before leads to them from now on. */
    private void follow(String former, CustomerId customer, List<Recognised.Conflict> conflicts) {
        if (Stream.of(Kind.SYSTEM_ID, Kind.DEVICE)
                .anyMatch(kind -> ownership.isForgotten(new Identifier(kind, former)))) {
            conflicts.add(new Recognised.Conflict(
                    Recognised.Before.FORMER_ID, Cause.FORGOTTEN, "This id belonged to somebody who was let go."));
            return;
        }
        var registered = ownership.owner(new Identifier(Kind.SYSTEM_ID, former));
        if (registered.isEmpty()) {
            join(new Identifier(Kind.DEVICE, former), customer, conflicts);
        } else if (!registered.get().equals(customer) && mayMerge) {
            attach(registered.get(), customer, conflicts);
        } else if (!registered.get().equals(customer)) {
            conflicts.add(new Recognised.Conflict(
                    Recognised.Before.FORMER_ID,
                    Cause.ANOTHERS,
                    "Both are registered customers. They are merged by hand, or with a secret key that may write."));
        }
    }

    /** Who used the device without a name goes over to the customer; who has a name keeps what they did before. */
    private void join(Identifier device, CustomerId customer, List<Recognised.Conflict> conflicts) {
        var owner = ownership.owner(device);
        if (owner.isPresent() && owner.get().equals(customer)) {
            return;
        }
        if (owner.isPresent()
                && !isRegistered(owner.get())
                && agree(customer(owner.get()).profile(), customer(customer).profile(), Kind.DEVICE)) {
            attach(owner.get(), customer, conflicts);
        } else {
            ownership.give(device, customer);
            draft(customer).note("Device");
        }
    }

    private void attach(CustomerId gone, CustomerId kept, List<Recognised.Conflict> conflicts) {
        var from = customer(gone);
        attached.put(gone, kept);
        var to = draft(kept);
        var brought = from.profile()
                .withAttributes(fitting(
                        from.profile().attributes(), to.customer().profile().attributes()));
        if (!brought.equals(from.profile())) {
            conflicts.add(new Recognised.Conflict(
                    Recognised.Before.PROFILE,
                    Cause.UNFIT,
                    "Not all custom attributes of before were taken. " + AT_MOST));
        }
        var earlier = from.createdAt().isBefore(to.customer().createdAt())
                && !from.acquisition().isEmpty();
        rewrite(to, brought.filledFrom(to.customer().profile()), from.acquisition());
        if (earlier && !to.customer().acquisition().equals(from.acquisition())) {
            to.become(to.customer().acquiredFrom(from.acquisition()), List.of("Acquisition"));
        }
    }

    private void learn(Sighting sighting, CustomerId id, List<Recognised.Conflict> conflicts) {
        var told = without(sighting.told(), id, conflicts);
        var current = customer(id).profile();
        var attributes = fitting(told.attributes(), current.attributes(), conflicts);
        var known = current.filledFrom(told.withAttributes(attributes));
        types.learn(attributes);
        rewrite(draft(id), sighting.seen().filledFrom(known), sighting.acquisition());
    }

    /** Leaves out contacts that are not the customer's to have. */
    private Profile without(Profile told, CustomerId customer, List<Recognised.Conflict> conflicts) {
        var left = told;
        for (var contact : List.of(Kind.EMAIL, Kind.MOBILE)) {
            var refusal = told.identifier(contact).flatMap(value -> refusal(value, customer));
            if (refusal.isPresent()) {
                conflicts.add(refusal.get());
                left = left.without(contact);
            }
        }
        return left;
    }

    private Optional<Recognised.Conflict> refusal(Identifier contact, CustomerId customer) {
        var field = contact.kind() == Kind.EMAIL ? ProfileField.System.EMAIL : ProfileField.System.MOBILE;
        var what = contact.kind() == Kind.EMAIL ? "This email" : "This mobile number";
        if (ownership.isForgotten(contact)) {
            return Optional.of(
                    Recognised.Conflict.told(field, Cause.FORGOTTEN, what + " belonged to somebody who was let go."));
        }
        return ownership
                .owner(contact)
                .filter(owner -> !owner.equals(customer))
                .map(other -> Recognised.Conflict.told(field, Cause.ANOTHERS, what + " belongs to another customer."));
    }

    private Json fitting(Json told, Json current, List<Recognised.Conflict> conflicts) {
        if (told.isEmpty()) {
            return told;
        }
        var fitting = told.toMap();
        types.problems(told).forEach(problem -> {
            fitting.remove(problem.field().label());
            conflicts.add(Recognised.Conflict.told(problem.field(), Cause.UNFIT, problem.message()));
        });
        var roomy = fitting(new Json(fitting), current);
        fitting.keySet().stream()
                .filter(name -> !roomy.values().containsKey(name))
                .forEach(name ->
                        conflicts.add(Recognised.Conflict.told(new ProfileField.Custom(name), Cause.UNFIT, AT_MOST)));
        return roomy;
    }

    /** Those of the attributes for which there is room beside the current ones. */
    private static Json fitting(Json added, Json current) {
        var fitting = added.toMap();
        var room = ProfileReader.MOST_ATTRIBUTES - current.values().size();
        added.values().keySet().stream()
                .filter(name -> !current.values().containsKey(name))
                .skip(Math.max(0, room))
                .forEach(fitting::remove);
        return new Json(fitting);
    }

    private void rewrite(Draft draft, Profile profile, Json acquisition) {
        var current = draft.customer();
        var fields = ProfileChanges.fields(current.profile(), profile);
        var acquired = current.acquisition().isEmpty() && !acquisition.isEmpty();
        if (fields.isEmpty() && !acquired) {
            return;
        }
        ownership.replace(current, profile);
        var changed = current.edit(profile, now);
        draft.become(acquired ? changed.acquiredFrom(acquisition) : changed, fields);
        if (acquired) {
            draft.note("Acquisition");
        }
    }

    /** Whether two may be the same person: no identifier above the one that finds them says otherwise. */
    private static boolean agree(Profile one, Profile other, Kind by) {
        return Stream.of(Kind.EMAIL, Kind.MOBILE)
                .filter(kind -> kind.compareTo(by) < 0)
                .allMatch(kind -> {
                    var here = one.identifier(kind);
                    var there = other.identifier(kind);
                    return here.isEmpty() || there.isEmpty() || here.equals(there);
                });
    }

    private Customer customer(CustomerId id) {
        return draft(id).customer();
    }

    private Draft draft(CustomerId id) {
        return requireNonNull(drafts.get(id));
    }
}
