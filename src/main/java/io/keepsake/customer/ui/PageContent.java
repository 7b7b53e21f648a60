package io.keepsake.customer.ui;

import io.keepsake.account.AuditEntry;
import io.keepsake.customer.Customer;
import io.keepsake.customer.CustomerDetails;
import io.keepsake.customer.KnownAttribute;
import io.keepsake.customer.Subscription;
import java.util.List;
import java.util.Map;

/**
 * What the customer page shows of its own.
 *
 * @param attributes all of the workspace, by name
 * @param history newest first
 */
record PageContent(
        CustomerDetails details,
        List<Subscription> subscriptions,
        Map<String, KnownAttribute> attributes,
        List<AuditEntry> history) {
    Customer customer() {
        return details.customer();
    }
}
