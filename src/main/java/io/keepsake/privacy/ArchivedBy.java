package io.keepsake.privacy;

import io.keepsake.platform.workspace.Actor;
import io.keepsake.platform.workspace.Ambient;
import io.keepsake.platform.workspace.NotPermitted;
import io.keepsake.platform.workspace.UserId;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.Optional;
import java.util.Set;

/**
 * Who archived a customer: a user, or a program with a key. One of the two, because somebody has to answer for it.
 *
 * @param key id of the API key, within its workspace
 */
record ArchivedBy(Optional<UserId> user, Optional<Integer> key) {
    ArchivedBy {
        if (user.isPresent() == key.isPresent()) {
            throw new IllegalArgumentException("Either a user or a program archives");
        }
    }

    static ArchivedBy user(UserId id) {
        return new ArchivedBy(Optional.of(id), Optional.empty());
    }

    static ArchivedBy key(int id) {
        return new ArchivedBy(Optional.empty(), Optional.of(id));
    }

    /** Whoever acts here. @throws NotPermitted where that is nobody who could answer for it */
    static ArchivedBy actor() {
        return switch (Ambient.actor().orElse(null)) {
            case Actor.User(UserId id) -> user(id);
            case Actor.Key(WorkspaceId workspace, int id, Set<?> rights) -> key(id);
            case Actor.Keepsake() -> throw new NotPermitted("Only a user or a program with a key archives.");
            case null -> throw new NotPermitted("Sign in first.");
        };
    }
}
