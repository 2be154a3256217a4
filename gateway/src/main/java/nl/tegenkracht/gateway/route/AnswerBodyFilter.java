package nl.tegenkracht.gateway.route;

import java.io.IOException;
import nl.tegenkracht.contracts.BodySize;
import nl.tegenkracht.gateway.body.BodyNotTaken;
import nl.tegenkracht.gateway.body.BodySpool;
import nl.tegenkracht.gateway.response.GatewayResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Takes in what a service answers before it is sent on, so that no service waits for a slow reader (record 0254). */
@Component
class AnswerBodyFilter implements RouteFilter {

    private final BodySpool bodySpool;

    AnswerBodyFilter(BodySpool bodySpool) {
        this.bodySpool = bodySpool;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        var answer = (ForwardedResponse) next.handle(request);
        if (!(answer.body() instanceof PassingBody passing) || passing.entity() == null) {
            return answer;
        }
        return answer.withBody(takeIn(request, passing));
    }

    private AnswerBody takeIn(ServerRequest request, PassingBody passing) {
        var inFlight = passing.inFlight();
        try {
            var rest = passing.entity().getContent();
            var taken = bodySpool.takeInAnswer(rest, BodySize.ANSWER, RoutePass.of(request).person());
            RequestEnd.then(request.servletRequest(), taken::close);
            if (taken.isWhole()) {
                inFlight.markFullyRead();
            }
            return new TakenBody(taken, rest, passing.length(), inFlight);
        } catch (BodyNotTaken noDisk) {
            throw new RequestRefused(GatewayResponse.GATEWAY_FULL);
        } catch (IOException error) {
            throw new ServiceUnavailable(error);
        } catch (RuntimeException error) {
            throw inFlight.failure(error);
        }
    }
}
