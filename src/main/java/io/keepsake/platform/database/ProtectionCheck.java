package io.keepsake.platform.database;

import io.keepsake.platform.start.CannotStart;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at every lock of the database before the first request or job, and does not let Keepsake run with one open. */
@Component
final class ProtectionCheck implements SmartInitializingSingleton {
    private final JdbcClient sql;

    ProtectionCheck(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void afterSingletonsInstantiated() {
        requireLocked();
    }

    /** @throws CannotStart which names what is open, and by what */
    void requireLocked() {
        for (Lock lock : Locks.ALL) {
            List<String> open = lock.leftOpenBy(sql);
            if (!open.isEmpty()) {
                throw new CannotStart(
                        "Keepsake does not run while its workspaces are not kept apart: " + lock.complaint()
                                + " "
                                + String.join(
                                        ", ", open.stream().sorted().limit(5).toList())
                                + ". Connect as a role like keepsake_app of docker/init.sql, on a schema made by its migrations.");
            }
        }
    }
}
