package nl.tegenkracht.gateway.route;

import nl.tegenkracht.gateway.response.GatewayResponse;
import nl.tegenkracht.gateway.response.GatewayResponses;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What the gateway says itself, with the same bytes everywhere: that a service is unavailable, that nothing is there,
 * that a request was refused on its way.
 */
@Component
class OwnAnswersFilter implements RouteFilter {

    private final FormSafetyNet safetyNet;
    private final GatewayResponses responses;

    OwnAnswersFilter(FormSafetyNet safetyNet, GatewayResponses responses) {
        this.safetyNet = safetyNet;
        this.responses = responses;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        var pass = RoutePass.of(request);
        try {
            return orOwn(pass, (ForwardedResponse) next.handle(request));
        } catch (RequestRefused refused) {
            return own(pass, refused.answer());
        } catch (ServiceUnavailable error) {
            return own(pass, unavailable(pass));
        }
    }

    private ServerResponse orOwn(RoutePass pass, ForwardedResponse answer) {
        return switch (answer.statusCode().value()) {
            case 404 -> instead(pass, answer, GatewayResponse.NOT_FOUND);
            // On a 401 the service did not accept the token. The visitor is logged in and cannot help it.
            case 401, 502, 503, 504 -> instead(pass, answer, unavailable(pass));
            default -> answer;
        };
    }

    private ServerResponse instead(RoutePass pass, ForwardedResponse answer, GatewayResponse own) {
        answer.body().discard();
        return own(pass, own);
    }

    private ServerResponse own(RoutePass pass, GatewayResponse answer) {
        return new OwnResponse(answer, pass, responses, safetyNet);
    }

    private static GatewayResponse unavailable(RoutePass pass) {
        return switch (pass.target().service()) {
            case MELDING -> GatewayResponse.MELDING_UNAVAILABLE;
            case KLACHT -> GatewayResponse.KLACHT_UNAVAILABLE;
            case BELEID -> GatewayResponse.BELEID_UNAVAILABLE;
            case RAPPORTAGE -> GatewayResponse.RAPPORTAGE_UNAVAILABLE;
        };
    }
}
