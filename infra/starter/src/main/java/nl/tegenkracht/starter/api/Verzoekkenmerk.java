package nl.tegenkracht.starter.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.starter.audit.Auditlog;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Het kenmerk dat de poort aan een verzoek gaf, voor log, audit en beveiligingsvoorvallen; en de versie van de API op elk
 * antwoord.
 */
final class Verzoekkenmerk extends OncePerRequestFilter {

    static final String KOP = "X-Request-Id";
    static final String VERSIE = "1.0.0";

    @Override
    protected void doFilterInternal(HttpServletRequest verzoek, HttpServletResponse antwoord, FilterChain keten)
            throws ServletException, IOException {
        var gegeven = verzoek.getHeader(KOP);
        var kenmerk = Id.isValid(gegeven) ? gegeven : Id.random();
        MDC.put(Auditlog.OPERATIE, kenmerk);
        antwoord.setHeader("API-Version", VERSIE);
        try {
            keten.doFilter(verzoek, antwoord);
        } finally {
            Beveiligingslog.meld(antwoord.getStatus(), kenmerk);
            MDC.remove(Auditlog.OPERATIE);
        }
    }
}
