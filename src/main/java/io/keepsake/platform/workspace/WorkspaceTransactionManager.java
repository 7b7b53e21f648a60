package io.keepsake.platform.workspace;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;

/**
 * Begins each transaction by telling the database whose data it may see.
 *
 * <p>A statement and not {@code set_config()}, because that is what a distributed PostgreSQL hands on to its nodes; a
 * literal, because SET takes no parameters, and safe as one, because it is an int.
 */
final class WorkspaceTransactionManager extends JdbcTransactionManager {
    WorkspaceTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        var scope = Ambient.scope()
                .orElseThrow(() -> new IllegalTransactionStateException(
                        "A transaction says for which workspace it is, or that it is for none"));
        if (scope instanceof Ambient.Scope.OneWorkspace(WorkspaceId id)) {
            try (var statement = connection.createStatement()) {
                statement.execute("set local app.workspace_id = " + id.value());
            }
        }
    }
}
