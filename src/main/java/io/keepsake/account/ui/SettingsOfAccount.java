package io.keepsake.account.ui;

import io.keepsake.platform.ui.SettingsEntry;
import io.keepsake.platform.workspace.Right;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What account puts among the settings. */
@Configuration(proxyBeanMethods = false)
class SettingsOfAccount {
    @Bean
    @Order(20)
    SettingsEntry keysEntry() {
        return new SettingsEntry("Keys", "keys", Right.ADMINISTER);
    }
}
