package io.keepsake;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Boots Keepsake, and says which styles every page starts with. */
@SpringBootApplication
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/app.css")
@StyleSheet("styles/customers.css")
@StyleSheet("styles/customer.css")
@StyleSheet("styles/activity.css")
@StyleSheet("styles/import.css")
@StyleSheet("styles/account.css")
@StyleSheet("styles/privacy.css")
@StyleSheet("styles/settings.css")
@Push
public class Application implements AppShellConfigurator {
    public static void main(String[] args) {
        SpringApplication.run(Application.class, args);
    }

    @Override
    public void configurePage(AppShellSettings page) {
        page.setPageTitle("Keepsake");
        page.addLink("icon", "icons/keepsake.svg");
        // no other site learns an address of ours, which may hold filters
        page.addMetaTag("referrer", "no-referrer");
    }
}
