package io.keepsake;

import com.vaadin.browserless.SpringBrowserlessTest;
import io.keepsake.platform.workspace.SignedIn;
import io.keepsake.platform.workspace.UserId;
import java.security.Principal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A test of views on the whole application and a real database, without a browser. */
@KeepsakeTest
public abstract class ViewTest extends SpringBrowserlessTest {
    @Autowired
    protected World world;

    /** Goes on as that user, in a browser tab that shows nothing yet. */
    protected void signIn(UserId user) {
        cleanVaadinEnvironment();
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(new Tester(user), "", List.of()));
        super.initVaadinEnvironment();
    }

    /** Not before somebody is signed in. */
    @Override
    protected void initVaadinEnvironment() {}

    @AfterEach
    void signOut() {
        cleanVaadinEnvironment();
        SecurityContextHolder.clearContext();
    }

    private record Tester(UserId userId) implements SignedIn, Principal {
        @Override
        public String getName() {
            return "user " + userId.value();
        }
    }
}
