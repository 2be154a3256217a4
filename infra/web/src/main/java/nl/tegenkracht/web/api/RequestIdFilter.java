package nl.tegenkracht.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.starter.audit.AuditLog;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The id the gateway gave a request, for log, audit and security events; and the version of the API on every response.
 */
final class RequestIdFilter extends OncePerRequestFilter {

    static final String HEADER = "X-Request-Id";
    static final String API_VERSION = "1.0.0";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var given = request.getHeader(HEADER);
        var requestId = Id.isValid(given) ? given : Id.random();
        MDC.put(AuditLog.OPERATION, requestId);
        response.setHeader("API-Version", API_VERSION);
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityLog.log(response.getStatus(), requestId);
            MDC.remove(AuditLog.OPERATION);
        }
    }
}
