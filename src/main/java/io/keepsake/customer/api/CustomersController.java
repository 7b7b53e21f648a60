package io.keepsake.customer.api;

import io.keepsake.account.KeyScope;
import io.keepsake.account.WithScope;
import io.keepsake.account.Workspace;
import io.keepsake.customer.CustomerDetails;
import io.keepsake.customer.CustomersInDetail;
import io.keepsake.platform.http.Parameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Customers, listed and one at a time. */
@RestController
@Tag(name = "Customers")
final class CustomersController {
    private final CustomerPages pages;
    private final CustomersInDetail details;

    CustomersController(CustomerPages pages, CustomersInDetail details) {
        this.pages = pages;
        this.details = details;
    }

    @GetMapping(CustomerAddress.CUSTOMERS)
    @Operation(summary = "List customers", description = "Scope read.")
    CustomerList list(@WithScope(KeyScope.READ) Workspace workspace, HttpServletRequest request) {
        return pages.page(workspace, new Parameters(request.getParameterMap()));
    }

    @GetMapping(CustomerAddress.CUSTOMER)
    @Operation(summary = "Get a customer", description = "Scope read.")
    ResponseEntity<CustomerAnswer> get(
            @WithScope(KeyScope.READ) Workspace workspace,
            @Parameter(description = "The customer's Keepsake ID.") @PathVariable String keepsakeId) {
        return answer(details.require(workspace.id(), CustomerAddress.id(keepsakeId)));
    }

    private static ResponseEntity<CustomerAnswer> answer(CustomerDetails details) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag(Integer.toString(details.customer().version()))
                .body(CustomerAnswer.of(details));
    }
}
