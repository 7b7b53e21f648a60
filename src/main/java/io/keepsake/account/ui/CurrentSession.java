package io.keepsake.account.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import io.keepsake.account.SignedInUser;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** The one session that goes on after a change of the password, under a new id. */
final class CurrentSession {
    private CurrentSession() {}

    static void goOnAs(SignedInUser user) {
        var known = UsernamePasswordAuthenticationToken.authenticated(user, null, List.of());
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(known));
        VaadinServletRequest.getCurrent().getHttpServletRequest().changeSessionId();
    }
}
