package io.keepsake.customer;

import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.WorkspaceId;
import org.springframework.stereotype.Service;

/** Customers one at a time: find, create, edit. */
@Service
public class Customers {
    private final CustomerRepository customers;

    Customers(CustomerRepository customers) {
        this.customers = customers;
    }

    /** @throws NotFound where there is none, it was archived under this id, or it is another workspace's */
    @InWorkspace(value = Right.VIEW, readOnly = true)
    public Customer require(WorkspaceId workspace, KeepsakeId id) {
        return customers.findByKeepsakeId(workspace, id).orElseThrow(() -> new NotFound("There is no such customer."));
    }
}
