package nl.tegenkracht.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Laat bij een geweigerde start één duidelijke zin zien in plaats van een stacktrace. */
class GeenProefomgevingUitleg extends AbstractFailureAnalyzer<GeenProefomgeving> {

    @Override
    protected FailureAnalysis analyze(Throwable oorzaak, GeenProefomgeving weigering) {
        return new FailureAnalysis(weigering.getMessage(), null, weigering);
    }
}
