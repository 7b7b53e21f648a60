package io.keepsake.privacy;

import io.keepsake.customer.Customer;
import io.keepsake.customer.CustomerTotals;
import java.util.List;

/**
 * What archiving a customer would take and leave, before anyone decides.
 *
 * @param going what would go, by kind; empty where nothing tells who it is
 * @param totals what would stay
 * @param notices what to know besides
 */
public record ArchivePreview(Customer customer, List<Going> going, CustomerTotals totals, List<String> notices) {
    /**
     * Values of one kind.
     *
     * @param kind "Profile", "Attributes", "Event properties"
     * @param names of the fields, attributes and properties, never their values
     */
    public record Going(String kind, List<String> names) {}
}
