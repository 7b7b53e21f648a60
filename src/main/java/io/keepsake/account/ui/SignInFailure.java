package io.keepsake.account.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the sign-in page, which finds in the session what went wrong: nothing of it belongs in an address. */
final class SignInFailure implements AuthenticationFailureHandler {
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var problem = failure instanceof SlowedDown slowed
                ? SignInProblem.tooMany(slowed.seconds())
                : SignInProblem.notRight();
        var email = request.getParameter(LoginView.EMAIL);
        problem.leave(request.getSession(), email == null ? "" : email);
        response.sendRedirect(request.getContextPath() + "/" + LoginView.PATH);
    }
}
