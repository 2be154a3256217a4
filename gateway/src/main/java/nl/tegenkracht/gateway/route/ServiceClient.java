package nl.tegenkracht.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange.Request;
import org.springframework.stereotype.Component;

/** Verstuurt een verzoek over de verbindingen van zijn klasse. Alleen GET gaat een tweede keer. */
@Component
class ServiceClient {

    private final ConnectionPools connectionPools;
    private final FormSafetyNet safetyNet;

    ServiceClient(ConnectionPools connectionPools, FormSafetyNet safetyNet) {
        this.connectionPools = connectionPools;
        this.safetyNet = safetyNet;
    }

    /**
     * Het begin van het antwoord van de dienst; de inhoud is nog te lezen.
     *
     * @throws IOException als de dienst niet (op tijd) antwoordt, of de bezoeker te veel of niet alles stuurt
     */
    ClassicHttpResponse send(Request proxyRequest, RoutePass pass, InFlight inFlight)
            throws IOException, HttpException {
        var request = proxyRequest.getServerRequest().servletRequest();
        boolean repeatable = request.getMethod().equals("GET");
        var token = pass.token() == null ? null : pass.token().get();
        var serviceResponse = firstResponse(proxyRequest, pass, inFlight, token, repeatable);
        if (serviceResponse.getCode() == 401 && repeatable && token != null) {
            EntityUtils.consumeQuietly(serviceResponse.getEntity());
            return sendOnce(proxyRequest, request, pass, inFlight, pass.freshToken().get());
        }
        return serviceResponse;
    }

    private ClassicHttpResponse firstResponse(Request proxyRequest, RoutePass pass, InFlight inFlight, String token,
            boolean repeatable) throws IOException, HttpException {
        var request = proxyRequest.getServerRequest().servletRequest();
        try {
            return sendOnce(proxyRequest, request, pass, inFlight, token);
        } catch (IOException error) {
            if (!repeatable || inFlight.isAborted()) {
                throw error;
            }
            return sendOnce(proxyRequest, request, pass, inFlight, token);
        }
    }

    private ClassicHttpResponse sendOnce(Request proxyRequest, HttpServletRequest request, RoutePass pass,
            InFlight inFlight,
            String token) throws IOException, HttpException {
        var outgoing = new HttpUriRequestBase(request.getMethod(), proxyRequest.getUri());
        proxyRequest.getHeaders().forEach((name, values) -> outgoing.setHeader(name, values.getFirst()));
        if (token != null) {
            outgoing.setHeader("Authorization", "Bearer " + token);
        }
        if (request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null) {
            outgoing.setEntity(new InputStreamEntity(
                    new IncomingBody(safetyNet.capture(request, pass), pass.routeClass().maxBytes()),
                    request.getContentLengthLong(), null));
        }
        inFlight.start(outgoing);
        var serviceResponse = connectionPools.clientFor(pass.routeClass())
                .executeOpen(RoutingSupport.determineHost(outgoing), outgoing, null);
        inFlight.responseStarted(pass.routeClass() == RouteClass.STREAM);
        return serviceResponse;
    }
}
