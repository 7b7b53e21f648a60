package io.keepsake.account.ui;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.keepsake.account.Users;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** Who may reach what: everything but signing in, setting up and styles asks for a session. Rights are the services' matter. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {
    /**
     * Nothing is loaded from and nothing sent to anywhere else. Vaadin's page starts with inline scripts, and runs what the
     * server sends as functions, so these two have to be allowed.
     */
    private static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    @Bean
    SecurityFilterChain web(HttpSecurity http, RequestUtil requests, Users users) {
        http.authorizeHttpRequests(rules -> rules.requestMatchers(Assets.PATHS).permitAll());
        http.headers(SignInConfiguration::headers);
        http.setSharedObject(RequestCache.class, pagesToComeBackTo());
        http.addFilterBefore(new SessionCheck(users), AuthorizationFilter.class);
        http.formLogin(form -> form.loginPage("/" + LoginView.PATH).failureHandler(new SignInFailure()));
        // Vaadin would excuse the sign-in form too, which posts to Spring and carries a token
        http.csrf(csrf -> csrf.ignoringRequestMatchers(requests::isFrameworkInternalRequest));
        http.exceptionHandling(exceptions -> exceptions.accessDeniedHandler(new StaleForm()));
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView(LoginView.class)
                        .enableCsrfConfiguration(false)
                        .anyRequest(rule -> rule.authenticated()));
        return http.build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
                    @Override
                    public <F extends HeaderWriterFilter> F postProcess(F filter) {
                        // Vaadin's pages are forwarded to, and a forward ends the response before a late writer's turn
                        filter.setShouldWriteHeadersEagerly(true);
                        return filter;
                    }
                });
    }

    /** Null is how Spring is told to add no parameter of its own to the address; it only forgot to say so in its types. */
    @SuppressWarnings("NullAway")
    private static RequestCache pagesToComeBackTo() {
        var pages = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        pages.setUseEquals(true);
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(pages);
        cache.setMatchingRequestParameterName(null);
        return cache;
    }
}
