package io.keepsake.event.ui;

import io.keepsake.platform.ui.SettingsEntry;
import io.keepsake.platform.workspace.Right;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What events put among the settings. */
@Configuration(proxyBeanMethods = false)
class SettingsOfEvents {
    @Bean
    @Order(10)
    SettingsEntry siteEntry() {
        return new SettingsEntry("Add Keepsake to your site", "site", Right.ADMINISTER);
    }

    @Bean
    @Order(30)
    SettingsEntry problemsEntry() {
        return new SettingsEntry("Not taken", "problems", Right.ADMINISTER);
    }

    @Bean
    @Order(40)
    SettingsEntry dataEntry() {
        return new SettingsEntry("Data", "data", Right.ADMINISTER);
    }
}
