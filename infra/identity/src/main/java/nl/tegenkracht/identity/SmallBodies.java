package nl.tegenkracht.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body that is larger than any form here can be, before a byte of it is read: a login form and a token
 * exchange fit easily. Who does not say how much comes is refused too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SmallBodies extends OncePerRequestFilter {

    /** The same number stands in application.yml for Tomcat. */
    static final int BYTES = 16 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader("Transfer-Encoding") != null) {
            refuse(response, HttpServletResponse.SC_LENGTH_REQUIRED);
        } else if (request.getContentLengthLong() > BYTES) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The answer goes at once: Tomcat would first wait for what still comes. */
    private static void refuse(HttpServletResponse response, int status) throws IOException {
        response.setHeader("Connection", "close");
        response.setStatus(status);
        response.setContentLength(0);
        response.flushBuffer();
    }
}
