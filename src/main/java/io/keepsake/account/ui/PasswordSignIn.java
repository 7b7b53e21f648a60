package io.keepsake.account.ui;

import io.keepsake.account.Users;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Spring Security's question "who is this?", answered by {@link Users}. */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private final Users users;

    PasswordSignIn(Users users) {
        this.users = users;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var password =
                attempt.getCredentials() == null ? "" : attempt.getCredentials().toString();
        var user = users.signIn(String.valueOf(attempt.getPrincipal()), password)
                .orElseThrow(() -> new BadCredentialsException("Email and password do not belong together"));
        var authentication = UsernamePasswordAuthenticationToken.authenticated(user, null, List.of());
        authentication.setDetails(attempt.getDetails());
        return authentication;
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
