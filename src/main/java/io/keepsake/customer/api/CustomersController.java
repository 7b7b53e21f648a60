package io.keepsake.customer.api;

import io.keepsake.account.KeyScope;
import io.keepsake.account.WithScope;
import io.keepsake.account.Workspace;
import io.keepsake.customer.CustomerDetails;
import io.keepsake.customer.CustomersInDetail;
import io.keepsake.platform.http.Parameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
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
    @Operation(
            summary = "List customers",
            description = "In the order in which they came, unless another is asked for: then whoever is there from the"
                    + " first page to the last is listed once, whatever happens meanwhile. In an order that changes, such"
                    + " as last-seen, somebody may move past you. Scope read.")
    @Parameter(
            name = "search",
            in = ParameterIn.QUERY,
            description =
                    "Words that all occur in name, email, mobile, System ID or Keepsake ID; 200 characters at most.")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "Any of registered, anonymous, archived, with commas between.")
    @Parameter(
            name = "seen",
            in = ParameterIn.QUERY,
            description =
                    "When they were seen last: last-30-days, before-2026-05-03, not-since-2026-05-03, between-2026-05-01-and-2026-05-31.")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description =
                    "name, email, mobile, system-id, state, city, last-seen, events, orders, revenue or added; with a minus in front the other way round. Usually added.")
    @Parameter(
            name = "city.is",
            in = ParameterIn.QUERY,
            description =
                    "One of many, 20 at most: an attribute (name, email, mobile, system-id, city, country, language, events, orders, revenue, first-seen, added, source, medium, campaign, referrer, or custom. and a name), a dot, and is, not, contains, set, unset, before, after, more or less. The page's own address shows how.")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "How many at most: 1 to 200, usually 50.")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the page before.")
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
