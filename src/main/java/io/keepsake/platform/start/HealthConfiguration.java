package io.keepsake.platform.start;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * {@code /health/live} says whether this Keepsake runs, {@code /health/ready} whether it reaches its database. Whoever
 * watches has no account, and each look leaves no session behind; neither does one at the metrics, on a port of their own.
 */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {
    @Bean
    @Order(0)
    SecurityFilterChain healthFilterChain(HttpSecurity http) {
        return http.securityMatcher("/health/**", "/metrics")
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
