package io.keepsake.account;

import io.keepsake.platform.workspace.Ambient;
import io.keepsake.platform.workspace.NotPermitted;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Signing in with a password, and changing it. Hashes are made and compared outside of transactions: they take long. */
@Component
public class Passwords {
    private final Credentials credentials;
    private final SignInThrottle throttle;
    private final PasswordEncoder hashing;
    /** Compared with when there is no such user, so that the answer takes as long. */
    private final String nobodysHash;

    Passwords(Credentials credentials, SignInThrottle throttle, PasswordEncoder hashing) {
        this.credentials = credentials;
        this.throttle = throttle;
        this.hashing = hashing;
        this.nobodysHash = hashing.encode("nobody's password");
    }

    /**
     * Who it is that signs in. Whether it was the email or the password that is wrong, nothing tells, nor the time it
     * takes.
     *
     * @param address where the request came from
     * @throws SignInRefused where email and password do not belong together
     * @throws TooManyAttempts where it went wrong too often lately: then nothing was looked at
     */
    public SignedInUser signIn(String email, String password, String address) {
        var normalised = NewUser.normalised(email);
        var attempt = throttle.begin(normalised, address);
        var stored = credentials.ofEmail(normalised);
        var matches =
                hashing.matches(password, stored.map(Credentials.Stored::hash).orElse(nobodysHash));
        var user =
                stored.filter(known -> matches).orElseThrow(SignInRefused::new).user();
        throttle.succeeded(attempt);
        return user;
    }

    /**
     * Gives the user who acts another password and ends all their sessions.
     *
     * @return who they are from now on, for the one session that goes on
     * @throws PasswordRefused where the current one is wrong, or the new one against {@link PasswordPolicy}
     */
    public SignedInUser change(String current, String changed) {
        var stored = credentials.of(Ambient.requireUser()).orElseThrow(() -> new NotPermitted("Sign in first."));
        if (!hashing.matches(current, stored.hash())) {
            throw new PasswordRefused(PasswordRefused.Field.CURRENT, "This is not your current password.");
        }
        PasswordPolicy.check(changed, stored.email());
        return credentials
                .replace(stored, hashing.encode(changed))
                .orElseThrow(() -> new PasswordRefused(
                        PasswordRefused.Field.CURRENT, "Your password was changed elsewhere just now. Sign in again."));
    }
}
