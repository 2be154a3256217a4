package nl.tegenkracht.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Gets the token for exactly this service in this domain. That nothing can be had for this person is the wall's to
 * answer, so that a stranger gets the same bytes as everywhere else: those exceptions pass unhandled.
 */
@Component
class TokenExchangeFilter implements RouteFilter {

    private static final String ATTRIBUTE = TokenExchangeFilter.class.getName();

    /** The token for this request; {@code null} if the service gives this to everyone. */
    static String token(HttpServletRequest request) {
        return (String) request.getAttribute(ATTRIBUTE);
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        var pass = RoutePass.of(request);
        if (pass.token() != null) {
            request.servletRequest().setAttribute(ATTRIBUTE, pass.token().get());
        }
        return next.handle(request);
    }
}
