package io.keepsake.account.ui;

import io.keepsake.account.Passwords;
import io.keepsake.account.SignInRefused;
import io.keepsake.account.TooManyAttempts;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Spring Security's question "who is this?", answered by {@link Passwords}. */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private final Passwords passwords;

    PasswordSignIn(Passwords passwords) {
        this.passwords = passwords;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var password =
                attempt.getCredentials() == null ? "" : attempt.getCredentials().toString();
        try {
            var user = passwords.signIn(String.valueOf(attempt.getPrincipal()), password, address(attempt));
            var known = UsernamePasswordAuthenticationToken.authenticated(user, null, List.of());
            known.setDetails(attempt.getDetails());
            return known;
        } catch (SignInRefused refused) {
            throw new BadCredentialsException(refused.getMessage(), refused);
        } catch (TooManyAttempts early) {
            throw new SlowedDown(early);
        }
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
