package nl.tegenkracht.gateway.route;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Leaves a service alone for a while that keeps failing, instead of letting everybody wait for it. What lasts too long
 * counts once per person in ten seconds: with requests that only they make last long, nobody closes a service for
 * others.
 */
@Component
class BreakerFilter implements RouteFilter {

    private final Breakers breakers;
    private final Cache<Overdue, Boolean> overdue = Caffeine.newBuilder().maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(10)).build();

    BreakerFilter(Breakers breakers) {
        this.breakers = breakers;
    }

    private record Overdue(String breaker, String person) {}

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        var breaker = breakers.breakerFor(RoutePass.of(request));
        try {
            return breaker.executeCallable(() -> handle(request, next, breaker.getName()));
        } catch (CallNotPermittedException open) {
            throw new ServiceUnavailable(open);
        }
    }

    private ServerResponse handle(ServerRequest request, HandlerFunction<ServerResponse> next, String breaker)
            throws Exception {
        try {
            return next.handle(request);
        } catch (ServiceUnavailable error) {
            throw isTheServices(request, breaker) ? error : error.uncounted();
        }
    }

    /** Not if the gateway itself cut it off, as it does with a fourth stream, nor the second time for this person. */
    private boolean isTheServices(ServerRequest request, String breaker) {
        var inFlight = InFlight.of(request.servletRequest());
        if (inFlight.isOverdue(System.nanoTime())) {
            return overdue.asMap().putIfAbsent(new Overdue(breaker, RoutePass.of(request).person()), true) == null;
        }
        return !inFlight.isAborted();
    }
}
