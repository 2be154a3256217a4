package nl.tegenkracht.gateway.route;

import nl.tegenkracht.gateway.body.BodyNotTaken;
import nl.tegenkracht.gateway.body.BodySpool;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Takes in what comes with a request, before a token, a place or a service is asked for it: for a slow visitor nobody
 * waits but the visitor (record 0254).
 */
@Component
class RequestBodyFilter implements RouteFilter {

    private final BodySpool bodySpool;

    RequestBodyFilter(BodySpool bodySpool) {
        this.bodySpool = bodySpool;
    }

    @Override
    public ServerResponse filter(ServerRequest serverRequest, HandlerFunction<ServerResponse> next) throws Exception {
        var request = serverRequest.servletRequest();
        if (!BodySpool.hasBody(request)) {
            return next.handle(serverRequest);
        }
        var pass = RoutePass.of(request);
        try {
            bodySpool.of(request, pass.routeClass().maxBytes(), pass.person());
        } catch (BodyNotTaken refused) {
            if (refused.reason().visitorWaits()) {
                BodySpool.discard(request);
            }
            throw RequestRefused.because(refused);
        }
        var answer = next.handle(serverRequest);
        if (isSettled(answer)) {
            BodySpool.forget(request);
        }
        return answer;
    }

    /** Whether the service has done what was asked, or says why not: then the body is of no more use. */
    private static boolean isSettled(ServerResponse answer) {
        var status = answer.statusCode();
        return !status.is5xxServerError() && status.value() != 401 && status.value() != 404;
    }
}
