package io.keepsake.platform.database;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A schema whose history is not this Keepsake's own: after a step back to an older version, for example. */
final class OtherSchemaAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, FlywayValidateException cause) {
        return new FailureAnalysis(
                "The database was made by another version of Keepsake: start that version, or a newer one than both.",
                null,
                cause);
    }
}
