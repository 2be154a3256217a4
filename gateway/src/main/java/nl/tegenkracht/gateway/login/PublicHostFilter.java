package nl.tegenkracht.gateway.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import nl.tegenkracht.gateway.GatewayProperties;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A login that begins under another name of this site moves to the public one first: the identity provider returns
 * there, and the browser would not send the cookie of the attempt along.
 */
class PublicHostFilter extends OncePerRequestFilter {

    /** Says that the login has been moved: behind a proxy that uses another name it would move for ever. */
    private static final String MOVED = "hier";

    private final URI publicOrigin;

    PublicHostFilter(GatewayProperties properties) {
        this.publicOrigin = properties.publicOrigin();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals("/inloggen") || request.getParameter(MOVED) != null
                || publicOrigin.getAuthority().equalsIgnoreCase(request.getHeader("Host"))
                || publicOrigin.getHost().equalsIgnoreCase(request.getServerName());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = ReturnAddress.parse(request.getParameter(ReturnAddress.PARAMETER))
                .map(ReturnAddress::loginAddress).orElse("/inloggen");
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", publicOrigin + address + (address.contains("?") ? "&" : "?") + MOVED + "=1");
    }
}
