package io.keepsake.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Has all transactions of some work run in one session of the database, one after the other, so that temporary tables
 * last from each to the next. One long transaction would keep them too; but while it is open, the database can clean up
 * after nobody. A temporary table with the name of a real one stands behind it, unless a transaction says otherwise.
 */
@Component
public class OneSession {
    private final JdbcTemplate jdbc;

    OneSession(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether temporary tables last beyond the running transaction. */
    public static boolean isKept() {
        return TransactionSynchronizationManager.hasResource(OneSession.class);
    }

    /** Does the work, on this thread and outside of any transaction. No temporary table is left in the end. */
    public <R> R during(Supplier<R> work) {
        var dataSource = Objects.requireNonNull(jdbc.getDataSource());
        if (TransactionSynchronizationManager.hasResource(dataSource)) {
            throw new IllegalStateException("A session begins outside of transactions and of other sessions");
        }
        return Objects.requireNonNull(jdbc.execute((ConnectionCallback<R>) connection -> {
            // a transaction that begins finds the connection here, and leaves it here when it ends
            TransactionSynchronizationManager.bindResource(dataSource, new ConnectionHolder(connection));
            TransactionSynchronizationManager.bindResource(OneSession.class, this);
            try {
                execute(connection, "set search_path = public, pg_temp");
                return work.get();
            } finally {
                TransactionSynchronizationManager.unbindResource(OneSession.class);
                TransactionSynchronizationManager.unbindResource(dataSource);
                execute(connection, "discard temp");
                execute(connection, "reset search_path");
            }
        }));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
