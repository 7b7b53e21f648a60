package io.keepsake.platform.ui;

import io.keepsake.platform.workspace.Right;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The way to the settings. */
@Configuration(proxyBeanMethods = false)
class SettingsInMenu {
    @Bean
    @Order(100)
    MenuEntry settingsEntry() {
        return new MenuEntry("Settings", Icons.SETTINGS, SettingsEntry.ROOT, Right.ADMINISTER);
    }
}
