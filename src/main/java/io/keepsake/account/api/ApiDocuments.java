package io.keepsake.account.api;

import io.keepsake.account.WithScope;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** The pages that explain the managing API. They hold nobody's data, and so are open to whoever connects something. */
@Configuration(proxyBeanMethods = false)
class ApiDocuments {
    private static final String KEY = "API key";

    /** All of it comes from here: no network of others is asked for scripts, styles or pictures. */
    private static final String CONTENT_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    static {
        SpringDocUtils.getConfig().addAnnotationsToIgnore(WithScope.class);
    }

    @Bean
    @Order(3)
    SecurityFilterChain documentsFilterChain(HttpSecurity http) {
        return http.securityMatcher("/api/docs/**", "/api/swagger-ui/**")
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY)))
                .build();
    }

    @Bean
    OpenAPI managingApi() {
        var key = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("An API key of the workspace, made in its settings; its scopes are read, write, archive.");
        return new OpenAPI()
                .info(new Info().title("Keepsake: managing API").version("1").description("""
                                Works on one workspace, the one of the key. What is refused is told as a problem document \
                                (RFC 9457): 400 for what cannot be read, with the pointer or parameter that is wrong; 401 \
                                for a wrong key; 403 for a missing scope; 404 for what is not there; 409 and 412 where \
                                something is in the way; 422 for values that cannot be kept; 429 with Retry-After for too \
                                much. Lists come in pages: send next of a page as cursor for the one behind it."""))
                .components(new Components().addSecuritySchemes(KEY, key))
                .addSecurityItem(new SecurityRequirement().addList(KEY));
    }
}
