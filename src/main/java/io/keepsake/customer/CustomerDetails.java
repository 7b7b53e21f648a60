package io.keepsake.customer;

import java.util.List;

/**
 * A customer with all that stands beside the profile.
 *
 * @param identifiers in deciding order, then the oldest first; none once archived
 */
public record CustomerDetails(Customer customer, CustomerTotals totals, List<KnownIdentifier> identifiers) {}
