package io.keepsake.account;

import io.keepsake.platform.workspace.Actor;
import io.keepsake.platform.workspace.Right;
import java.util.EnumSet;
import java.util.Set;

/**
 * A key that was sent and is valid: whose it is, and what it opens.
 *
 * @param collecting how the workspace lets data come in
 */
public record KnownKey(
        KeyId id, KeyKind kind, Set<KeyScope> scopes, Workspace workspace, CollectingSettings collecting) {
    private static final Set<Right> SENDS_ONLY = EnumSet.of(Right.COLLECT);

    /** The program that holds it, to act as. */
    public Actor.Key actor() {
        return new Actor.Key(workspace.id(), id.value(), rights());
    }

    public Set<Right> rights() {
        if (kind == KeyKind.WRITE) {
            return SENDS_ONLY;
        }
        var rights = EnumSet.noneOf(Right.class);
        scopes.forEach(scope -> rights.addAll(scope.rights()));
        return rights;
    }
}
