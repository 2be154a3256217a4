package nl.tegenkracht.gateway.sessie;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import nl.tegenkracht.gateway.Instellingen;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * De cookies van de deur: alle HttpOnly, SameSite=Lax en, achter TLS, Secure met het voorvoegsel {@code __Host-}. Op
 * gewoon http (alleen localhost) vervalt dat voorvoegsel, want browsers nemen het daar niet aan.
 */
@Component
public class Koekjes {

    private static final String SESSIE = "tk";

    private final boolean veilig;

    Koekjes(Instellingen instellingen) {
        this.veilig = instellingen.versleuteld();
    }

    /** Het kenmerk van de sessie, of {@code null}. */
    public String sessie(HttpServletRequest verzoek) {
        return lees(verzoek, SESSIE);
    }

    public void zetSessie(HttpServletResponse response, String kenmerk) {
        zet(response, SESSIE, kenmerk, Duration.ofSeconds(-1));
    }

    public void wisSessie(HttpServletResponse response) {
        wis(response, SESSIE);
    }

    /** De waarde van een cookie van de deur, of {@code null}. */
    public String lees(HttpServletRequest verzoek, String naam) {
        var koekjes = verzoek.getCookies();
        if (koekjes != null) {
            var volledig = volledig(naam);
            for (var koekje : koekjes) {
                if (koekje.getName().equals(volledig)) {
                    return koekje.getValue();
                }
            }
        }
        return null;
    }

    public void zet(HttpServletResponse response, String naam, String waarde, Duration geldig) {
        response.addHeader("Set-Cookie", ResponseCookie.from(volledig(naam), waarde).path("/").httpOnly(true)
                .secure(veilig).sameSite("Lax").maxAge(geldig).build().toString());
    }

    public void wis(HttpServletResponse response, String naam) {
        zet(response, naam, "", Duration.ZERO);
    }

    /** De naam zoals de browser hem kent. */
    public String volledig(String naam) {
        return veilig ? "__Host-" + naam : naam;
    }
}
