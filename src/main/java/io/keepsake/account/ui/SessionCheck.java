package io.keepsake.account.ui;

import io.keepsake.account.SignedInUser;
import io.keepsake.account.Users;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session with the request that finds its user disabled, or with another password than it began with. */
final class SessionCheck extends OncePerRequestFilter {
    private final Users users;
    private final SecurityContextLogoutHandler end = new SecurityContextLogoutHandler();

    SessionCheck(Users users) {
        this.users = users;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getUserPrincipal() instanceof Authentication known
                && known.getPrincipal() instanceof SignedInUser user
                && !users.isCurrent(user)) {
            end.logout(request, response, known);
        }
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath();
        return path.startsWith("/VAADIN/build/") || path.startsWith("/styles/") || path.startsWith("/icons/");
    }
}
