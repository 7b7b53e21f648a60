package io.keepsake.bench;

import io.keepsake.account.Accounts;
import io.keepsake.account.Keys;
import io.keepsake.account.Members;
import io.keepsake.account.NewUser;
import io.keepsake.account.NewWorkspace;
import io.keepsake.account.Role;
import io.keepsake.account.Users;
import io.keepsake.platform.workspace.Actor;
import io.keepsake.platform.workspace.Ambient;
import io.keepsake.platform.workspace.UserId;
import io.keepsake.platform.workspace.WorkspaceId;
import java.time.ZoneId;
import java.util.Currency;

/** A workspace and its owner. */
record Brand(Keepsake keepsake, WorkspaceId id, UserId owner) {
    static Brand open(Keepsake keepsake, String slug) {
        return Ambient.as(new Actor.Keepsake(), () -> {
            var owner = keepsake.the(Users.class)
                    .create(new NewUser("Ada", slug + "@keepsake.test", "correct horse battery"));
            var accounts = keepsake.the(Accounts.class);
            var workspace = new NewWorkspace(slug, slug, ZoneId.of("Europe/Berlin"), Currency.getInstance("EUR"), "DE");
            var id = accounts.addWorkspace(accounts.create(slug), workspace).id();
            keepsake.the(Members.class).join(id, owner, Role.OWNER);
            return new Brand(keepsake, id, owner);
        });
    }

    /** A key to send events with. */
    String writeKey() {
        return asOwner(() ->
                keepsake.the(Keys.class).createWriteKey(id, "Shop").secret().value());
    }

    <R, X extends Throwable> R asOwner(ScopedValue.CallableOp<R, X> work) throws X {
        return Ambient.as(new Actor.User(owner), work);
    }
}
