package io.keepsake.customer;

import io.keepsake.account.Workspace;
import io.keepsake.account.Workspaces;
import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.platform.workspace.NotPermitted;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Customers one at a time, as programs create and change them: by the rules of the page, and no request twice. */
@Service
public class CustomersOfPrograms {
    private final Customers customers;
    private final CustomerRepository stored;
    private final ProfileRules rules;
    private final AttributeCatalogue catalogue;
    private final Workspaces workspaces;
    private final RequestsMade requests;

    CustomersOfPrograms(
            Customers customers,
            CustomerRepository stored,
            ProfileRules rules,
            AttributeCatalogue catalogue,
            Workspaces workspaces,
            RequestsMade requests) {
        this.customers = customers;
        this.stored = stored;
        this.rules = rules;
        this.catalogue = catalogue;
        this.workspaces = workspaces;
        this.requests = requests;
    }

    /**
     * Makes a customer, unless the same request did before: then it is theirs.
     *
     * @param request empty where the program does not say how it would ask again
     * @throws RequestReused where something else was asked under the same name
     */
    @InWorkspace(Right.EDIT)
    public Saved create(WorkspaceId workspace, Optional<NamedRequest> request, ProfilePatch said) {
        return request.flatMap(named -> requests.begin(workspace, named))
                .flatMap(made -> stored.findById(workspace, made))
                .<Saved>map(Saved.Done::new)
                .orElseGet(() -> {
                    var saved = create(workspace, said);
                    request.ifPresent(named -> end(workspace, named, saved));
                    return saved;
                });
    }

    private void end(WorkspaceId workspace, NamedRequest request, Saved saved) {
        if (saved instanceof Saved.Done(Customer customer)) {
            requests.end(workspace, request, customer.id());
        } else {
            requests.drop(workspace, request);
        }
    }

    /**
     * Changes what is said of a customer, and leaves the rest.
     *
     * @param expected the version that the program has seen; empty for whichever it is
     * @throws NotFound where there is none, it was archived under this id, or it is another workspace's
     * @throws NotPermitted for an archived customer
     */
    @InWorkspace(Right.EDIT)
    public Saved change(WorkspaceId workspace, KeepsakeId id, Optional<Integer> expected, ProfilePatch said) {
        var current =
                stored.lockByKeepsakeId(workspace, id).orElseThrow(() -> new NotFound("There is no such customer."));
        if (current.state() == CustomerState.ARCHIVED) {
            throw new NotPermitted("This customer was archived and stays as it is.");
        }
        if (expected.filter(version -> version != current.version()).isPresent()) {
            return new Saved.Outdated(current);
        }
        var known = catalogue.known(workspace);
        return checked(
                workspaces.require(workspace),
                said.on(ProfileForm.of(current.profile(), known), known),
                profile -> customers.edit(workspace, id, current.version(), profile, Readmission.REFUSE));
    }

    private Saved create(WorkspaceId workspace, ProfilePatch said) {
        Map<String, KnownAttribute> known = catalogue.known(workspace);
        return checked(
                workspaces.require(workspace),
                said.on(ProfileForm.EMPTY, known),
                profile -> customers.create(workspace, profile, Readmission.REFUSE));
    }

    private Saved checked(Workspace workspace, ProfileForm form, Function<Profile, Saved> saving) {
        return switch (rules.check(workspace, form)) {
            case CheckedProfile.Valid(Profile profile) -> saving.apply(profile);
            case CheckedProfile.Invalid invalid -> new Saved.Invalid(invalid.problems());
        };
    }
}
