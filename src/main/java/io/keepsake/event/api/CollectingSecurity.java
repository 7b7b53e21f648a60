package io.keepsake.event.api;

import io.keepsake.event.BrowserSdk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;

/** Senders and the pages of sites have no sessions; a key may stand in the body, so that it is asked for behind this door. */
@Configuration(proxyBeanMethods = false)
class CollectingSecurity {
    @Bean
    @Order(1)
    SecurityFilterChain collectingFilterChain(HttpSecurity http) {
        return http.securityMatcher(CollectingController.PATHS, BrowserSdk.PATH)
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterAfter(new Preflight(), HeaderWriterFilter.class)
                .build();
    }
}
