package io.keepsake.account;

import io.keepsake.platform.workspace.SignedIn;
import io.keepsake.platform.workspace.UserId;
import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who a session belongs to. Holds nothing that would tell in a log who it is.
 *
 * @param sessionVersion the user's at sign-in; the session ends when the user's has moved on
 */
public record SignedInUser(int id, int sessionVersion) implements SignedIn, AuthenticatedPrincipal, Serializable {
    @Override
    public UserId userId() {
        return new UserId(id);
    }

    @Override
    public String getName() {
        return "user " + id;
    }
}
