package io.keepsake.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import io.keepsake.account.Workspaces;
import io.keepsake.customer.Customers;
import io.keepsake.customer.KeepsakeId;
import io.keepsake.platform.ui.AddressCheck;
import io.keepsake.platform.workspace.NotFound;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether there is the customer of a page's address. */
record CustomerAddressCheck(Class<? extends Component> view, Workspaces workspaces, Customers customers)
        implements AddressCheck {
    @Override
    public void requireThing(RouteParameters parameters) {
        var entered = workspaces.enter(parameters.get("workspace").orElseThrow());
        var id = parameters
                .get("customer")
                .flatMap(KeepsakeId::parse)
                .orElseThrow(() -> new NotFound("There is no such customer."));
        customers.require(entered.workspace().id(), id);
    }

    /** One for each view of a customer. */
    @Configuration(proxyBeanMethods = false)
    static class OfEachView {
        @Bean
        AddressCheck customerAddress(Workspaces workspaces, Customers customers) {
            return new CustomerAddressCheck(CustomerView.class, workspaces, customers);
        }

        @Bean
        AddressCheck mergeAddress(Workspaces workspaces, Customers customers) {
            return new CustomerAddressCheck(MergeView.class, workspaces, customers);
        }
    }
}
