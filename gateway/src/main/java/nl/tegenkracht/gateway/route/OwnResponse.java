package nl.tegenkracht.gateway.route;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.tegenkracht.gateway.response.GatewayResponse;
import nl.tegenkracht.gateway.response.GatewayResponses;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/** A response of the gateway instead of that of a service. */
record OwnResponse(GatewayResponse gatewayResponse, RoutePass pass, GatewayResponses responses, FormSafetyNet safetyNet)
        implements
            ServerResponse {

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatusCode.valueOf(gatewayResponse.status());
    }

    @Override
    public HttpHeaders headers() {
        return new HttpHeaders();
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        if (gatewayResponse == GatewayResponse.NOT_FOUND && safetyNet.answerGone(request, response, pass)) {
            return null;
        }
        boolean kept = gatewayResponse.onderbreking() && safetyNet.keep(request, response, pass);
        responses.write(kept ? GatewayResponse.TEXT_KEPT : gatewayResponse, pass.api(), pass.requestId(), request,
                response);
        return null;
    }
}
