package nl.tegenkracht.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows one clear sentence instead of a stack trace when a start is refused. */
class InvalidSetupAnalyzer extends AbstractFailureAnalyzer<InvalidSetup> {

    @Override
    protected FailureAnalysis analyze(Throwable cause, InvalidSetup failure) {
        return new FailureAnalysis(failure.getMessage(), null, failure);
    }
}
