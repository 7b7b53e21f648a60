package io.keepsake.account.api;

import io.keepsake.account.Keys;
import io.keepsake.platform.http.Refused;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Programs have no sessions: each request brings its key. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {
    private static final String PATHS = "/api/v1/**";

    @Bean
    @Order(2)
    SecurityFilterChain managingFilterChain(HttpSecurity http, Keys keys, RequestRate rate) {
        return http.securityMatcher(PATHS)
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterAfter(new Entrance(keys, rate), HeaderWriterFilter.class)
                .build();
    }

    /** Behind the controllers, and before the pages, which would take every address for theirs. */
    @Bean
    SimpleUrlHandlerMapping nothingThere() {
        HttpRequestHandler refusing = (request, response) -> {
            throw Refused.with(HttpStatus.NOT_FOUND, "There is nothing at this address.");
        };
        return new SimpleUrlHandlerMapping(Map.of(PATHS, refusing), 1);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ScopedWorkspace());
    }
}
