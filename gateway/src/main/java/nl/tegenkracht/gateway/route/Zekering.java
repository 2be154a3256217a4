package nl.tegenkracht.gateway.route;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Zekering en schot voor één klasse verkeer naar één dienst in één uitrol. */
class Zekering {

    private final CircuitBreaker zekering;
    private final Bulkhead schot;

    Zekering(String naam, Routeklasse klasse, Duration uitgeschakeld) {
        this.zekering = CircuitBreaker.of(naam,
                CircuitBreakerConfig.custom().slidingWindowSize(20).minimumNumberOfCalls(10).failureRateThreshold(50)
                        .slowCallDurationThreshold(klasse.wachttijd().multipliedBy(4).dividedBy(5))
                        .slowCallRateThreshold(80).waitDurationInOpenState(uitgeschakeld)
                        .permittedNumberOfCallsInHalfOpenState(3).build());
        this.schot = Bulkhead.of(naam, BulkheadConfig.custom().maxConcurrentCalls(klasse.tegelijk())
                .maxWaitDuration(Duration.ZERO).build());
    }

    /** Neemt een plaats in; onwaar als de zekering uit is of alle plaatsen bezet zijn. */
    boolean binnen() {
        if (!schot.tryAcquirePermission()) {
            return false;
        }
        if (!zekering.tryAcquirePermission()) {
            schot.onComplete();
            return false;
        }
        return true;
    }

    void gelukt(long nanos) {
        zekering.onSuccess(nanos, TimeUnit.NANOSECONDS);
    }

    void mislukt(long nanos, Exception fout) {
        zekering.onError(nanos, TimeUnit.NANOSECONDS, fout);
    }

    /** De poging zegt niets over de dienst, bijvoorbeeld omdat de bezoeker wegging. */
    void onbeslist() {
        zekering.releasePermission();
    }

    /** De plaats komt vrij, na het hele antwoord. */
    void buiten() {
        schot.onComplete();
    }

    boolean uit() {
        return zekering.getState() == CircuitBreaker.State.OPEN;
    }
}
