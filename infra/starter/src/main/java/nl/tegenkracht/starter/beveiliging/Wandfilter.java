package nl.tegenkracht.starter.beveiliging;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.tegenkracht.contracts.Claims;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.starter.domein.Domeincontext;
import nl.tegenkracht.starter.domein.Domeinregister;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * De muur in de dienst zelf: het domein van het token moet dat van het adres zijn, en deze uitrol moet het bedienen.
 * Pas daarna bestaan er een domeincontext en een beller.
 */
final class Wandfilter extends OncePerRequestFilter {

    /** Waar de beller van een verzoek ligt. */
    static final String BELLER = Beller.class.getName();

    private final ServiceName dienst;
    private final Domeinregister register;
    private final Bellers bellers;

    Wandfilter(ServiceName dienst, Domeinregister register, Bellers bellers) {
        this.dienst = dienst;
        this.register = register;
        this.bellers = bellers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest verzoek, HttpServletResponse antwoord, FilterChain keten)
            throws ServletException, IOException {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken aangemeld)) {
            keten.doFilter(verzoek, antwoord);
            return;
        }
        var token = aangemeld.getToken();
        var delen = verzoek.getRequestURI().split("/", 4);
        var domein = DataDomain.parse(token.getClaimAsString(Claims.DATA_DOMAIN));
        if (domein.isEmpty() || delen.length < 3 || !delen[1].equals(domein.get().value())
                || !delen[2].equals(dienst.code()) || !register.bedient(domein.get())) {
            Onbevoegd.antwoord(antwoord);
            return;
        }
        binnen(domein.get(), () -> {
            verzoek.setAttribute(BELLER, bellers.van(token));
            keten.doFilter(verzoek, antwoord);
            return null;
        });
    }

    private static void binnen(DataDomain domein, ScopedValue.CallableOp<Void, Exception> werk)
            throws ServletException, IOException {
        try {
            Domeincontext.in(domein, werk);
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
