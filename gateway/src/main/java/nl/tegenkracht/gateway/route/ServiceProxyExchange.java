package nl.tegenkracht.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import nl.tegenkracht.gateway.response.GatewayResponse;
import nl.tegenkracht.gateway.response.GatewayResponses;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Forwards a request to a service and brings back the response, over the connections of its class and behind the
 * breaker of that class. Only a GET is retried.
 */
@Component
public class ServiceProxyExchange implements ProxyExchange {

    private final ServiceClient serviceClient;
    private final CircuitBreakers breakers;
    private final Deadline deadline;
    private final Streams streams;
    private final FormSafetyNet safetyNet;
    private final GatewayResponses responses;

    ServiceProxyExchange(ServiceClient serviceClient, CircuitBreakers breakers, Deadline deadline, Streams streams,
            FormSafetyNet safetyNet, GatewayResponses responses) {
        this.serviceClient = serviceClient;
        this.breakers = breakers;
        this.deadline = deadline;
        this.streams = streams;
        this.safetyNet = safetyNet;
        this.responses = responses;
    }

    @Override
    public ServerResponse exchange(Request proxyRequest) {
        var request = proxyRequest.getServerRequest().servletRequest();
        var pass = (RoutePass) request.getAttribute(RoutePass.ATTRIBUTE);
        var breaker = breakers.breakerFor(pass);
        if (!breaker.tryEnter()) {
            return own(pass, unavailable(pass));
        }
        var inFlight = new InFlight(breaker, pass.routeClass());
        request.setAttribute(InFlight.ATTRIBUTE, inFlight);
        deadline.track(inFlight);
        if (pass.routeClass() == RouteClass.STREAM) {
            streams.start(pass.holder(), inFlight);
        }
        return forward(proxyRequest, new ForwardAttempt(pass, breaker, inFlight));
    }

    /** Cleans up after a request; the entry filter calls it however the request ended. */
    public void complete(HttpServletRequest request) {
        if (request.getAttribute(InFlight.ATTRIBUTE) instanceof InFlight inFlight) {
            var pass = (RoutePass) request.getAttribute(RoutePass.ATTRIBUTE);
            deadline.release(inFlight);
            if (pass.routeClass() == RouteClass.STREAM) {
                streams.end(pass.holder(), inFlight);
            }
            inFlight.close();
        }
    }

    private record ForwardAttempt(RoutePass pass, ServiceBreaker breaker, InFlight inFlight) {}

    private ServerResponse forward(Request proxyRequest, ForwardAttempt attempt) {
        long start = System.nanoTime();
        try {
            var serviceResponse = serviceClient.send(proxyRequest, attempt.pass(), attempt.inFlight());
            boolean failed = serviceResponse.getCode() >= 502 && serviceResponse.getCode() <= 504;
            if (failed) {
                attempt.breaker().failed(System.nanoTime() - start, new IOException("Service responded 50x"));
            } else {
                attempt.breaker().succeeded(System.nanoTime() - start);
            }
            return toServerResponse(attempt, serviceResponse);
        } catch (IncomingBody.BodyTooLarge error) {
            attempt.breaker().undecided();
            return own(attempt.pass(), GatewayResponse.TOO_LARGE);
        } catch (IncomingBody.VisitorGone error) {
            attempt.breaker().undecided();
            return own(attempt.pass(), GatewayResponse.INVALID_REQUEST);
        } catch (IOException | HttpException error) {
            attempt.breaker().failed(System.nanoTime() - start, error);
            return own(attempt.pass(), unavailable(attempt.pass()));
        } catch (RuntimeException error) {
            attempt.breaker().undecided();
            throw error;
        }
    }

    private ServerResponse toServerResponse(ForwardAttempt attempt, ClassicHttpResponse serviceResponse) {
        var pass = attempt.pass();
        return switch (serviceResponse.getCode()) {
            case 404 -> replaced(attempt, serviceResponse, GatewayResponse.NOT_FOUND);
            // On a 401 the service did not accept the token. The visitor is logged in and cannot help it.
            case 401, 502, 503, 504 -> replaced(attempt, serviceResponse, unavailable(pass));
            default -> withRedirect(attempt, serviceResponse);
        };
    }

    private ServerResponse withRedirect(ForwardAttempt attempt, ClassicHttpResponse serviceResponse) {
        var location = serviceResponse.getFirstHeader("Location");
        if (location == null) {
            return new ForwardedResponse(attempt.pass(), serviceResponse, attempt.inFlight(), null);
        }
        return HeaderLists.redirect(location.getValue(), attempt.pass().target().baseUri())
                .<ServerResponse>map(
                        path -> new ForwardedResponse(attempt.pass(), serviceResponse, attempt.inFlight(), path))
                .orElseGet(() -> replaced(attempt, serviceResponse, GatewayResponse.INTERNAL_ERROR));
    }

    private ServerResponse replaced(ForwardAttempt attempt, ClassicHttpResponse serviceResponse,
            GatewayResponse replacement) {
        EntityUtils.consumeQuietly(serviceResponse.getEntity());
        attempt.inFlight().markFullyRead();
        return own(attempt.pass(), replacement);
    }

    private ServerResponse own(RoutePass pass, GatewayResponse gatewayResponse) {
        return new OwnResponse(gatewayResponse, pass, responses, safetyNet);
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
