package io.keepsake.account;

import io.keepsake.platform.secret.Secret;
import io.keepsake.platform.workspace.Ambient;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.platform.workspace.NotPermitted;
import io.keepsake.platform.workspace.WithoutWorkspace;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The first set-up of an installation without any account: makes one with a workspace and an owner, for whoever can read
 * the token in the log. Once there is an account it is gone for ever.
 */
@Service
public class Setup {
    private static final int TOKEN_BYTES = 12;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Users users;
    private final Members members;
    private final String token;

    Setup(JdbcClient jdbc, Accounts accounts, Users users, Members members, Secret secret) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.users = users;
        this.members = members;
        // the same on every node and after a restart, and nothing anybody can guess
        this.token = HexFormat.of().formatHex(secret.hmac("setup token"), 0, TOKEN_BYTES);
    }

    /** Whether it is still to be done. */
    @WithoutWorkspace(readOnly = true)
    public boolean isDue() {
        return !accounts.any();
    }

    /**
     * Makes the first account, its workspace and its owner.
     *
     * @throws NotFound where there is an account already
     * @throws NotPermitted where the token is not the one in the log
     * @throws PasswordRefused where the password is against {@link PasswordPolicy}
     */
    @WithoutWorkspace
    public void complete(String presented, String account, NewWorkspace workspace, NewUser owner) {
        // one after the other: the second finds an account
        jdbc.sql("lock table account in share row exclusive mode").update();
        if (accounts.any()) {
            throw new NotFound("Keepsake is set up already.");
        }
        if (!isToken(presented)) {
            throw new NotPermitted("This is not the token in the log of this start.");
        }
        Ambient.asKeepsake(() -> {
            var created = accounts.create(account);
            accounts.addWorkspace(created, workspace);
            members.joinAccount(created, users.create(owner), Role.OWNER);
        });
    }

    /** For the log, and for nobody else. */
    String token() {
        return token;
    }

    private boolean isToken(String presented) {
        return MessageDigest.isEqual(
                presented.strip().getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
