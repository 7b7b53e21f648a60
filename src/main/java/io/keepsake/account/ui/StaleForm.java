package io.keepsake.account.ui;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/** A sign-in form whose session is long gone: not an error to the one who filled it, but a form to fill once more. */
final class StaleForm implements AccessDeniedHandler {
    private final AccessDeniedHandler others = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (denied instanceof CsrfException && request.getServletPath().equals("/" + LoginView.PATH)) {
            var email = request.getParameter(LoginView.EMAIL);
            SignInProblem.openForTooLong().leave(request.getSession(), email == null ? "" : email);
            response.sendRedirect(request.getContextPath() + "/" + LoginView.PATH);
        } else {
            others.handle(request, response, denied);
        }
    }
}
