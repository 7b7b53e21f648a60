package io.keepsake.platform.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A database server that cannot be reached, or does not let Keepsake in, is not a fault to trace. */
final class NoConnectionAnalyzer extends AbstractFailureAnalyzer<SQLException> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        boolean noConnection = state.startsWith("08") || state.startsWith("28") || state.equals("3D000");
        return noConnection
                ? new FailureAnalysis(
                        "Keepsake cannot connect to its database: " + cause.getMessage()
                                + " (See SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD, SPRING_FLYWAY_USER and _PASSWORD.)",
                        null,
                        cause)
                : null;
    }
}
