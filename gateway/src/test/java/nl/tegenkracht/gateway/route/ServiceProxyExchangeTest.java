package nl.tegenkracht.gateway.route;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange.Request;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.function.ServerRequest;

/** What httpclient throws when a request is broken off differs with the moment; for the visitor it is one thing. */
class ServiceProxyExchangeTest {

    private final InFlight inFlight = new InFlight(Duration.ofMinutes(1));
    private final NullPointerException error = new NullPointerException("Client connection");

    @Test
    void aRequestThatIsBrokenOffIsUnavailableWhateverTheClientSays() {
        var exchange = new ServiceProxyExchange(new BrokenClient(true));
        assertThatThrownBy(() -> exchange.exchange(request())).isInstanceOf(ServiceUnavailable.class).hasCause(error);
    }

    @Test
    void aFaultInARequestThatNobodyBrokeOffStaysAFault() {
        var exchange = new ServiceProxyExchange(new BrokenClient(false));
        assertThatThrownBy(() -> exchange.exchange(request())).isSameAs(error);
    }

    private Request request() {
        var servletRequest = new MockHttpServletRequest("GET", "/fractie-noord/melding/stroom");
        InFlight.attach(servletRequest, inFlight);
        var serverRequest = ServerRequest.create(servletRequest, List.of());
        return (Request) Proxy.newProxyInstance(Request.class.getClassLoader(), new Class<?>[]{Request.class},
                (proxy, method, arguments) -> serverRequest);
    }

    private final class BrokenClient extends ServiceClient {

        private final boolean brokenOff;

        BrokenClient(boolean brokenOff) {
            super(null);
            this.brokenOff = brokenOff;
        }

        @Override
        ClassicHttpResponse send(Request proxyRequest, RoutePass pass, InFlight running) {
            if (brokenOff) {
                running.abort();
            }
            throw error;
        }
    }
}
