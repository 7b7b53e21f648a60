package io.keepsake.platform.workspace;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * All ambient state there is: who acts, and for which workspace the running transaction was opened. Everything else
 * takes them as arguments.
 */
public final class Ambient {
    private static final ScopedValue<Actor> ACTOR = ScopedValue.newInstance();
    private static final ScopedValue<Scope> SCOPE = ScopedValue.newInstance();

    private Ambient() {}

    /** What a transaction may see. */
    sealed interface Scope {
        record OneWorkspace(WorkspaceId id) implements Scope {}

        record NoWorkspace() implements Scope {}
    }

    /** Who acts here: the one set with {@link #as}, else whoever is signed in. */
    public static Optional<Actor> actor() {
        if (ACTOR.isBound()) {
            return Optional.of(ACTOR.get());
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            return Optional.of(new Actor.User(signedIn.userId()));
        }
        return Optional.empty();
    }

    /** The user who acts; empty where Keepsake itself does, or nobody. */
    public static Optional<UserId> user() {
        return actor().map(actor -> actor instanceof Actor.User(UserId id) ? id : null);
    }

    /** The key of the program that acts; empty where a user does, Keepsake itself, or nobody. */
    public static Optional<Actor.Key> key() {
        return actor().map(actor -> actor instanceof Actor.Key key ? key : null);
    }

    /** The user who acts. @throws NotPermitted where there is none */
    public static UserId requireUser() {
        return user().orElseThrow(() -> new NotPermitted("Sign in first."));
    }

    /** Lets Keepsake itself pass, in its own jobs. @throws NotPermitted where a user acts, or nobody */
    public static void requireKeepsake() {
        if (!(actor().orElse(null) instanceof Actor.Keepsake)) {
            throw new NotPermitted("Only Keepsake itself does this.");
        }
    }

    /** Does the work as that actor: for jobs, which run long after their user's request. */
    public static <R, X extends Throwable> R as(Actor actor, ScopedValue.CallableOp<? extends R, X> work) throws X {
        return ScopedValue.where(ACTOR, actor).call(work);
    }

    /** Does the work as Keepsake itself. */
    public static void asKeepsake(Runnable work) {
        ScopedValue.where(ACTOR, new Actor.Keepsake()).run(work);
    }

    static Optional<Scope> scope() {
        return SCOPE.isBound() ? Optional.of(SCOPE.get()) : Optional.empty();
    }

    static <R, X extends Throwable> R within(Scope scope, ScopedValue.CallableOp<? extends R, X> work) throws X {
        return ScopedValue.where(SCOPE, scope).call(work);
    }
}
