package nl.tegenkracht.gateway.route;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Leaves a service alone for a while that keeps failing, instead of letting everybody wait for it. */
@Component
class BreakerFilter implements RouteFilter {

    private final Breakers breakers;

    BreakerFilter(Breakers breakers) {
        this.breakers = breakers;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        try {
            return breakers.breakerFor(RoutePass.of(request)).executeCallable(() -> next.handle(request));
        } catch (CallNotPermittedException open) {
            throw new ServiceUnavailable(open);
        }
    }
}
