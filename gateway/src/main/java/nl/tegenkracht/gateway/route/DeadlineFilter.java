package nl.tegenkracht.gateway.route;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Limits the time between the complete request and the complete answer, whatever the service does in between. */
@Component
class DeadlineFilter implements RouteFilter {

    private final Deadline deadline;

    DeadlineFilter(Deadline deadline) {
        this.deadline = deadline;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        var inFlight = new InFlight(RoutePass.of(request).routeClass().timeout());
        InFlight.attach(request.servletRequest(), inFlight);
        deadline.track(inFlight);
        RequestEnd.then(request.servletRequest(), () -> {
            deadline.release(inFlight);
            inFlight.close();
        });
        var answer = next.handle(request);
        if (ForwardedResponse.isWhole(answer)) {
            deadline.release(inFlight);
        }
        return answer;
    }
}
