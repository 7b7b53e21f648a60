package io.keepsake.customer.api;

import io.keepsake.customer.KeepsakeId;
import io.keepsake.platform.workspace.NotFound;

/** Where customers stand in the API. */
final class CustomerAddress {
    static final String CUSTOMERS = "/api/v1/customers";
    static final String CUSTOMER = CUSTOMERS + "/{keepsakeId}";

    private CustomerAddress() {}

    /** @throws NotFound where it is nobody's, by its look */
    static KeepsakeId id(String inAddress) {
        return KeepsakeId.parse(inAddress).orElseThrow(() -> new NotFound("There is no such customer."));
    }
}
