package nl.tegenkracht.gateway.route;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The registry of all breakers, with a configuration per class. */
@Configuration
class BreakerConfig {

    @Bean
    CircuitBreakerRegistry breakerRegistry(
            @Value("${tegenkracht.breaker.open-duration:3s}") Duration openDuration) {
        return CircuitBreakerRegistry.of(Arrays.stream(RouteClass.values())
                .collect(Collectors.toMap(RouteClass::code, routeClass -> configFor(routeClass, openDuration))));
    }

    /** Only what the service did counts: not what a visitor did, nor a fault of the gateway itself. */
    private static CircuitBreakerConfig configFor(RouteClass routeClass, Duration openDuration) {
        return CircuitBreakerConfig.custom().slidingWindowSize(50).minimumNumberOfCalls(20).failureRateThreshold(50)
                .slowCallDurationThreshold(slow(routeClass))
                .slowCallRateThreshold(80).waitDurationInOpenState(openDuration)
                .permittedNumberOfCallsInHalfOpenState(3)
                .ignoreException(error -> !(error instanceof ServiceUnavailable unavailable && unavailable.isCounted()))
                .recordResult(BreakerConfig::isUnavailable).build();
    }

    /** How long an upload takes is up to the line of the visitor. */
    private static Duration slow(RouteClass routeClass) {
        return routeClass == RouteClass.UPLOAD
                ? Duration.ofDays(1)
                : routeClass.timeout().multipliedBy(4).dividedBy(5);
    }

    private static boolean isUnavailable(Object answer) {
        return answer instanceof ForwardedResponse forwarded && forwarded.statusCode().value() >= 502
                && forwarded.statusCode().value() <= 504;
    }
}
