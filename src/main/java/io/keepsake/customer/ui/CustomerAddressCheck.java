package io.keepsake.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import io.keepsake.account.Workspaces;
import io.keepsake.customer.Customers;
import io.keepsake.customer.KeepsakeId;
import io.keepsake.platform.ui.AddressCheck;
import io.keepsake.platform.workspace.NotFound;

/** Whether there is the customer of a page's address. */
@org.springframework.stereotype.Component
class CustomerAddressCheck implements AddressCheck {
    private final Workspaces workspaces;
    private final Customers customers;

    CustomerAddressCheck(Workspaces workspaces, Customers customers) {
        this.workspaces = workspaces;
        this.customers = customers;
    }

    @Override
    public Class<? extends Component> view() {
        return CustomerView.class;
    }

    @Override
    public void requireThing(RouteParameters parameters) {
        var entered = workspaces.enter(parameters.get("workspace").orElseThrow());
        var id = parameters
                .get("customer")
                .flatMap(KeepsakeId::parse)
                .orElseThrow(() -> new NotFound("There is no such customer."));
        customers.require(entered.workspace().id(), id);
    }
}
