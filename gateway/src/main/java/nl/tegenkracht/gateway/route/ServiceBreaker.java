package nl.tegenkracht.gateway.route;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Circuit breaker and bulkhead for one class of traffic to one service in one deployment. */
class ServiceBreaker {

    private final CircuitBreaker circuitBreaker;
    private final Bulkhead bulkhead;

    ServiceBreaker(String name, RouteClass routeClass, Duration openDuration) {
        this.circuitBreaker = CircuitBreaker.of(name,
                CircuitBreakerConfig.custom().slidingWindowSize(20).minimumNumberOfCalls(10).failureRateThreshold(50)
                        .slowCallDurationThreshold(routeClass.timeout().multipliedBy(4).dividedBy(5))
                        .slowCallRateThreshold(80).waitDurationInOpenState(openDuration)
                        .permittedNumberOfCallsInHalfOpenState(3).build());
        this.bulkhead = Bulkhead.of(name, BulkheadConfig.custom().maxConcurrentCalls(routeClass.maxConcurrent())
                .maxWaitDuration(Duration.ZERO).build());
    }

    /** Takes a place; false if the breaker is open or all places are taken. */
    boolean tryEnter() {
        if (!bulkhead.tryAcquirePermission()) {
            return false;
        }
        if (!circuitBreaker.tryAcquirePermission()) {
            bulkhead.onComplete();
            return false;
        }
        return true;
    }

    void succeeded(long nanos) {
        circuitBreaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
    }

    void failed(long nanos, Exception error) {
        circuitBreaker.onError(nanos, TimeUnit.NANOSECONDS, error);
    }

    /** The attempt says nothing about the service, for example because the visitor left. */
    void undecided() {
        circuitBreaker.releasePermission();
    }

    /** Frees the place, after the whole response. */
    void leave() {
        bulkhead.onComplete();
    }

    boolean isOpen() {
        return circuitBreaker.getState() == CircuitBreaker.State.OPEN;
    }
}
