package io.keepsake.customer.ui;

import io.keepsake.account.AuditEntry;
import io.keepsake.account.AuditLog;
import io.keepsake.account.Workspace;
import io.keepsake.customer.AttributeCatalogue;
import io.keepsake.customer.CheckedProfile;
import io.keepsake.customer.Customer;
import io.keepsake.customer.Customers;
import io.keepsake.customer.KnownAttribute;
import io.keepsake.customer.Profile;
import io.keepsake.customer.ProfileForm;
import io.keepsake.customer.ProfileRules;
import io.keepsake.customer.Readmission;
import io.keepsake.customer.Saved;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What editing a profile asks of the services. */
@Component
class CustomerEditing {
    private final Customers customers;
    private final ProfileRules rules;
    private final AttributeCatalogue attributes;
    private final AuditLog audit;

    CustomerEditing(Customers customers, ProfileRules rules, AttributeCatalogue attributes, AuditLog audit) {
        this.customers = customers;
        this.rules = rules;
        this.attributes = attributes;
        this.audit = audit;
    }

    ProfileRules rules() {
        return rules;
    }

    Map<String, KnownAttribute> attributes(Workspace workspace) {
        return attributes.list(workspace.id());
    }

    CheckedProfile check(Workspace workspace, ProfileForm form) {
        return rules.check(workspace, form);
    }

    Saved create(Workspace workspace, Profile profile, Readmission readmission) {
        return customers.create(workspace.id(), profile, readmission);
    }

    /** @param opened the customer as the user found them */
    Saved save(Workspace workspace, Customer opened, Profile profile, Readmission readmission) {
        return customers.edit(workspace.id(), opened.keepsakeId(), opened.version(), profile, readmission);
    }

    /** Name of the user who changed the customer last. */
    Optional<String> lastChangedBy(Workspace workspace, Customer customer) {
        return audit.ofCustomer(workspace.id(), customer.id().value()).stream()
                .findFirst()
                .flatMap(AuditEntry::user);
    }
}
