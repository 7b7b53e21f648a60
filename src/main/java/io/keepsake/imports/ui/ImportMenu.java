package io.keepsake.imports.ui;

import io.keepsake.platform.ui.Icons;
import io.keepsake.platform.ui.MenuEntry;
import io.keepsake.platform.workspace.Right;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The way to the import pages. */
@Configuration(proxyBeanMethods = false)
class ImportMenu {
    @Bean
    @Order(50)
    MenuEntry importEntry() {
        return new MenuEntry("Import", Icons.UPLOAD, "import", Right.IMPORT);
    }
}
