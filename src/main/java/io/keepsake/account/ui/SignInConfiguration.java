package io.keepsake.account.ui;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may reach what: everything but signing in and styles asks for a session. Rights are the services' matter. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {
    @Bean
    SecurityFilterChain web(HttpSecurity http, RequestUtil requests) {
        http.authorizeHttpRequests(rules ->
                rules.requestMatchers("/styles/**", "/icons/**", "/error").permitAll());
        http.headers(headers -> headers.frameOptions(FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)));
        // Vaadin would also excuse the sign-in form, which posts to Spring and carries a token
        http.csrf(csrf -> csrf.ignoringRequestMatchers(requests::isFrameworkInternalRequest));
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView(LoginView.class)
                        .enableCsrfConfiguration(false)
                        .anyRequest(rule -> rule.authenticated()));
        return http.build();
    }
}
