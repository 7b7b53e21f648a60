package io.keepsake.customer.api;

import io.keepsake.account.KeyScope;
import io.keepsake.account.Workspace;
import io.keepsake.account.api.WithScope;
import io.keepsake.customer.Customers;
import io.keepsake.customer.Subscriptions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whether a customer may be messaged. */
@RestController
@Tag(name = "Subscriptions")
final class SubscriptionsController {
    private static final String SUBSCRIPTIONS = CustomerAddress.CUSTOMER + "/subscriptions";

    private final Customers customers;
    private final Subscriptions subscriptions;

    SubscriptionsController(Customers customers, Subscriptions subscriptions) {
        this.customers = customers;
        this.subscriptions = subscriptions;
    }

    @GetMapping(SUBSCRIPTIONS)
    @Operation(summary = "List a customer's subscriptions", description = "One for each channel. Scope read.")
    SubscriptionList list(
            @WithScope(KeyScope.READ) Workspace workspace,
            @Parameter(description = "The customer's Keepsake ID.") @PathVariable String keepsakeId) {
        var customer = customers.require(workspace.id(), CustomerAddress.id(keepsakeId));
        return SubscriptionList.of(subscriptions.list(workspace.id(), customer.id()));
    }
}
