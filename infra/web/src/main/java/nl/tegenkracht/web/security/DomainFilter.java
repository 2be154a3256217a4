package nl.tegenkracht.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.tegenkracht.contracts.Claims;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.core.domain.DomainRegister;
import nl.tegenkracht.core.domain.Patience;
import nl.tegenkracht.core.security.Caller;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The wall in the service itself: the domain of the token has to be that of the address, and this deployment has to
 * serve it. Only then do a domain context and a caller exist.
 */
final class DomainFilter extends OncePerRequestFilter {

    /** Where the caller of a request is kept. */
    static final String CALLER_ATTRIBUTE = Caller.class.getName();

    private final ServiceName service;
    private final DomainRegister register;
    private final Callers callers;

    DomainFilter(ServiceName service, DomainRegister register, Callers callers) {
        this.service = service;
        this.register = register;
        this.callers = callers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(SecurityContextHolder.getContext()
                .getAuthentication() instanceof JwtAuthenticationToken authentication)) {
            chain.doFilter(request, response);
            return;
        }
        var token = authentication.getToken();
        var parts = request.getRequestURI().split("/", 4);
        var domain = DataDomain.parse(token.getClaimAsString(Claims.DATA_DOMAIN));
        if (domain.isEmpty() || parts.length < 3 || !parts[1].equals(domain.get().value())
                || !parts[2].equals(service.code()) || !register.serves(domain.get())) {
            Unauthorized.respond(request, response);
            return;
        }
        within(domain.get(), () -> {
            request.setAttribute(CALLER_ATTRIBUTE, callers.from(token));
            chain.doFilter(request, response);
            return null;
        });
    }

    private static void within(DataDomain domain, ScopedValue.CallableOp<Void, Exception> work)
            throws ServletException, IOException {
        try {
            Patience.waiting(() -> DomainContext.in(domain, work));
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
