package nl.tegenkracht.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Laat bij een geweigerde start één duidelijke zin zien in plaats van een stacktrace. */
class InvalidDemoSetupAnalyzer extends AbstractFailureAnalyzer<InvalidDemoSetup> {

    @Override
    protected FailureAnalysis analyze(Throwable cause, InvalidDemoSetup failure) {
        return new FailureAnalysis(failure.getMessage(), null, failure);
    }
}
