package nl.tegenkracht.gateway.route;

import java.io.IOException;
import nl.tegenkracht.gateway.body.BodyNotTaken;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** Takes a request to a service and brings back the answer, over the connections of its class. */
@Component
class ServiceProxyExchange implements ProxyExchange {

    private final ServiceClient serviceClient;

    ServiceProxyExchange(ServiceClient serviceClient) {
        this.serviceClient = serviceClient;
    }

    @Override
    public ServerResponse exchange(Request proxyRequest) {
        var request = proxyRequest.getServerRequest().servletRequest();
        var pass = RoutePass.of(request);
        var inFlight = InFlight.of(request);
        try {
            return answer(serviceClient.send(proxyRequest, pass, inFlight), pass, inFlight);
        } catch (BodyNotTaken refused) {
            throw RequestRefused.because(refused);
        } catch (IOException | HttpException error) {
            throw new ServiceUnavailable(error);
        } catch (RuntimeException error) {
            throw inFlight.failure(error);
        }
    }

    private static ForwardedResponse answer(ClassicHttpResponse answer, RoutePass pass, InFlight inFlight) {
        var headers = new HttpHeaders();
        for (var header : answer.getHeaders()) {
            headers.add(header.getName(), header.getValue());
        }
        return new ForwardedResponse(HttpStatusCode.valueOf(answer.getCode()), headers,
                new PassingBody(answer.getEntity(), inFlight, pass.routeClass() == RouteClass.STREAM));
    }
}
