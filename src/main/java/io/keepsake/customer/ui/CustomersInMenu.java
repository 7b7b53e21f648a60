package io.keepsake.customer.ui;

import io.keepsake.platform.ui.Icons;
import io.keepsake.platform.ui.MenuEntry;
import io.keepsake.platform.workspace.Right;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The entry of the customers page in the side menu. */
@Configuration(proxyBeanMethods = false)
class CustomersInMenu {
    @Bean
    @Order(10)
    MenuEntry customersEntry() {
        return new MenuEntry("Customers", Icons.CUSTOMERS, "customers", Right.VIEW);
    }
}
