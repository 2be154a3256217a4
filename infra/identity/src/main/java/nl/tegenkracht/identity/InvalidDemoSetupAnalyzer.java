package nl.tegenkracht.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows one clear sentence instead of a stack trace when a start is refused. */
class InvalidDemoSetupAnalyzer extends AbstractFailureAnalyzer<InvalidDemoSetup> {

    @Override
    protected FailureAnalysis analyze(Throwable cause, InvalidDemoSetup failure) {
        return new FailureAnalysis(failure.getMessage(), null, failure);
    }
}
