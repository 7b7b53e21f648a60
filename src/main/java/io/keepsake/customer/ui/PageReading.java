package io.keepsake.customer.ui;

import io.keepsake.account.AuditLog;
import io.keepsake.customer.AttributeCatalogue;
import io.keepsake.customer.CustomerDetails;
import io.keepsake.customer.CustomerId;
import io.keepsake.customer.CustomerQuery;
import io.keepsake.customer.CustomerSearch;
import io.keepsake.customer.CustomersInDetail;
import io.keepsake.customer.KeepsakeId;
import io.keepsake.customer.Neighbours;
import io.keepsake.customer.SearchTooSlow;
import io.keepsake.customer.Subscriptions;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what the customer page shows of its own. */
@Component
class PageReading {
    private final CustomersInDetail customers;
    private final Subscriptions subscriptions;
    private final AttributeCatalogue attributes;
    private final AuditLog audit;
    private final CustomerSearch search;

    PageReading(
            CustomersInDetail customers,
            Subscriptions subscriptions,
            AttributeCatalogue attributes,
            AuditLog audit,
            CustomerSearch search) {
        this.customers = customers;
        this.subscriptions = subscriptions;
        this.attributes = attributes;
        this.audit = audit;
        this.search = search;
    }

    /** @throws NotFound where there is none under this id, or it is another workspace's */
    PageContent read(WorkspaceId workspace, KeepsakeId id) {
        return content(workspace, customers.require(workspace, id));
    }

    /** The same customer again, under whichever Keepsake ID by now. @throws NotFound where there is none */
    PageContent read(WorkspaceId workspace, CustomerId id) {
        return content(workspace, customers.require(workspace, id));
    }

    /** Who stands beside the customer in the list of the query; nobody where that takes too long to find out. */
    Neighbours neighbours(WorkspaceId workspace, CustomerQuery query, KeepsakeId customer) {
        try {
            return search.neighbours(workspace, query, customer);
        } catch (SearchTooSlow tooSlow) {
            return new Neighbours(Optional.empty(), Optional.empty());
        }
    }

    private PageContent content(WorkspaceId workspace, CustomerDetails details) {
        var id = details.customer().id();
        return new PageContent(
                details,
                subscriptions.list(workspace, id),
                attributes.list(workspace),
                audit.ofCustomer(workspace, id.value()));
    }
}
