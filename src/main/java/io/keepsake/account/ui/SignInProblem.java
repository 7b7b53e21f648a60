package io.keepsake.account.ui;

import com.vaadin.flow.server.WrappedSession;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;

/**
 * Why one is on the sign-in page again, from one request to the next.
 *
 * @param email as it was typed, so that it need not be typed again
 */
record SignInProblem(String text, String email) implements Serializable {
    private static final String ATTRIBUTE = SignInProblem.class.getName();

    static SignInProblem notRight() {
        return new SignInProblem("Email or password is not right. Check both and try again.", "");
    }

    static SignInProblem tooMany(long seconds) {
        return new SignInProblem(
                "Too many failed attempts. Try again in " + seconds + (seconds == 1 ? " second." : " seconds."), "");
    }

    static SignInProblem openForTooLong() {
        return new SignInProblem("This page was open for a long time. Sign in once more.", "");
    }

    void leave(HttpSession session, String typed) {
        session.setAttribute(ATTRIBUTE, new SignInProblem(text, typed));
    }

    /** What was left, once. */
    static Optional<SignInProblem> take(WrappedSession session) {
        var left = session.getAttribute(ATTRIBUTE);
        session.removeAttribute(ATTRIBUTE);
        return left instanceof SignInProblem problem ? Optional.of(problem) : Optional.empty();
    }
}
