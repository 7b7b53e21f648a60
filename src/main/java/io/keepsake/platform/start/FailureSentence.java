package io.keepsake.platform.start;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says on the terminal why Keepsake did not start: a sentence for a person, in the place of Boot's report. */
final class FailureSentence implements FailureAnalysisReporter {
    @Override
    public void report(FailureAnalysis analysis) {
        String action = analysis.getAction();
        System.err.println(
                action == null || action.isBlank()
                        ? analysis.getDescription()
                        : analysis.getDescription() + " " + action);
    }
}
