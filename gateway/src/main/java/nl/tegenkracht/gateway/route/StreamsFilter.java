package nl.tegenkracht.gateway.route;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Counts the open streams per session, and lets them be closed. */
@Component
class StreamsFilter implements RouteFilter {

    private final Streams streams;

    StreamsFilter(Streams streams) {
        this.streams = streams;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        var holder = RoutePass.of(request).holder();
        var inFlight = InFlight.of(request.servletRequest());
        streams.start(holder, inFlight);
        RequestEnd.then(request.servletRequest(), () -> streams.end(holder, inFlight));
        return next.handle(request);
    }
}
