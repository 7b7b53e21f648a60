package io.keepsake.platform.ui;

import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the server speak as Keepsake does where it answers by itself. */
@Configuration(proxyBeanMethods = false)
class ErrorPages {
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusedAddressPage() {
        TomcatContextCustomizer inItsHost =
                context -> context.getParent().getPipeline().addValve(new RefusedAddressPage());
        return server -> server.addContextCustomizers(inItsHost);
    }
}
