package nl.tegenkracht.gateway.route;

import nl.tegenkracht.gateway.formowner.FormOwners;
import nl.tegenkracht.gateway.response.GatewayResponse;
import nl.tegenkracht.portal.language.RequestLanguage;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Passes only the headers of {@link HeaderLists}, both ways, and adds what the gateway itself says. */
@Component
class HeaderListsFilter implements RouteFilter {

    private static final String ATTRIBUTE = HeaderListsFilter.class.getName();

    private final FormOwners formOwners;

    HeaderListsFilter(FormOwners formOwners) {
        this.formOwners = formOwners;
    }

    /** The headers that go to the service. */
    static HttpHeaders outgoing(ServerRequest request) {
        return (HttpHeaders) request.servletRequest().getAttribute(ATTRIBUTE);
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        var pass = RoutePass.of(request);
        var headers = HeaderLists.requestHeaders(request.servletRequest());
        headers.set("X-Request-Id", pass.requestId());
        headers.set("Accept-Language", RequestLanguage.of(request.servletRequest()).code());
        var token = TokenExchangeFilter.token(request.servletRequest());
        if (token != null) {
            headers.setBearerAuth(token);
        }
        if (pass.hasSession() && pass.routeClass() == RouteClass.PAGE) {
            headers.set(FormOwners.HEADER, formOwners.mark(pass.holder(), pass.target().audience() + "/"
                    + pass.target().domain(), pass.person()));
        }
        request.servletRequest().setAttribute(ATTRIBUTE, headers);
        var answer = (ForwardedResponse) next.handle(request);
        return answer.withHeaders(passed(pass, answer));
    }

    private static HttpHeaders passed(RoutePass pass, ForwardedResponse answer) {
        var headers = HeaderLists.responseHeaders(answer.headers());
        var location = answer.headers().getFirst("Location");
        if (location != null) {
            headers.set("Location", HeaderLists.redirect(location, pass.target().addresses().all()).orElseThrow(() -> {
                answer.body().discard();
                return new RequestRefused(GatewayResponse.INTERNAL_ERROR);
            }));
        }
        return headers;
    }
}
