package nl.tegenkracht.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import nl.tegenkracht.gateway.body.BodySpool;
import nl.tegenkracht.gateway.body.PacedInput;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange.Request;
import org.springframework.stereotype.Component;

/**
 * Sends a request over the connections of its class, to the instance whose turn it is. If nobody is there, so that
 * nothing was sent, it goes to the next, whatever it is; once it was sent, only a GET is sent again (record 0302).
 */
@Component
class ServiceClient {

    private final ConnectionPools connectionPools;

    ServiceClient(ConnectionPools connectionPools) {
        this.connectionPools = connectionPools;
    }

    /**
     * The start of the response of the service; its body is still to be read.
     *
     * @throws IOException if the service does not respond (in time), or the visitor sends too much or not all
     */
    ClassicHttpResponse send(Request proxyRequest, RoutePass pass, InFlight inFlight)
            throws IOException, HttpException {
        var request = proxyRequest.getServerRequest().servletRequest();
        boolean repeatable = request.getMethod().equals("GET");
        var serviceResponse = firstResponse(proxyRequest, pass, inFlight, repeatable);
        if (serviceResponse.getCode() == 401 && repeatable && pass.freshToken() != null) {
            EntityUtils.consumeQuietly(serviceResponse.getEntity());
            proxyRequest.getHeaders().setBearerAuth(pass.freshToken().apply(TokenExchangeFilter.token(request)));
            return firstResponse(proxyRequest, pass, inFlight, true);
        }
        return serviceResponse;
    }

    private ClassicHttpResponse firstResponse(Request proxyRequest, RoutePass pass, InFlight inFlight,
            boolean repeatable) throws IOException, HttpException {
        var instances = pass.target().addresses().inTurn().iterator();
        var instance = instances.next();
        boolean sendAgain = repeatable;
        while (true) {
            try {
                return sendOnce(proxyRequest, instance, pass, inFlight);
            } catch (IOException error) {
                boolean notSent = isAway(error);
                if (notSent) {
                    pass.target().addresses().isAway(instance);
                }
                if (inFlight.isAborted() || !(notSent ? instances.hasNext() : sendAgain)) {
                    throw error;
                }
                sendAgain = sendAgain && notSent;
                instance = instances.hasNext() ? instances.next() : instance;
            }
        }
    }

    /** Nobody took the connection. */
    private static boolean isAway(IOException error) {
        return error instanceof ConnectException || error instanceof ConnectTimeoutException;
    }

    private ClassicHttpResponse sendOnce(Request proxyRequest, URI instance, RoutePass pass, InFlight inFlight)
            throws IOException, HttpException {
        var request = proxyRequest.getServerRequest().servletRequest();
        var query = proxyRequest.getUri().getRawQuery();
        var outgoing = new HttpUriRequestBase(request.getMethod(), URI.create(
                instance + proxyRequest.getUri().getRawPath() + (query == null ? "" : "?" + query)));
        proxyRequest.getHeaders().forEach((name, values) -> outgoing.setHeader(name, values.getFirst()));
        if (BodySpool.hasBody(request)) {
            outgoing.setEntity(body(request, pass, inFlight));
        }
        inFlight.start(outgoing);
        var serviceResponse = connectionPools.clientFor(pass.routeClass())
                .executeOpen(RoutingSupport.determineHost(outgoing), outgoing, null);
        inFlight.responseStarted(pass.routeClass() == RouteClass.STREAM);
        return serviceResponse;
    }

    /** What was taken in; an upload passes through. */
    private static HttpEntity body(HttpServletRequest request, RoutePass pass, InFlight inFlight) throws IOException {
        var taken = BodySpool.taken(request);
        return taken.isPresent()
                ? new InputStreamEntity(taken.get().read(), taken.get().length(), null)
                : new PassingUpload(new PacedInput(request.getInputStream(), pass.routeClass().maxBytes()),
                        request.getContentLengthLong(), inFlight);
    }
}
