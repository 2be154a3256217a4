package nl.tegenkracht.gateway.deur;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import nl.tegenkracht.gateway.Instellingen;
import org.springframework.stereotype.Component;

/**
 * Komt een formulier van de eigen site? De browser zegt het in {@code Sec-Fetch-Site}; oudere browsers zeggen het met
 * {@code Origin}. De inhoud van het verzoek blijft ongelezen.
 */
@Component
class Herkomst {

    private static final Set<String> VEILIG = Set.of("GET", "HEAD", "OPTIONS");

    private final String eigen;

    Herkomst(Instellingen instellingen) {
        this.eigen = instellingen.publiekeOorsprong().toString();
    }

    static boolean veilig(HttpServletRequest verzoek) {
        return VEILIG.contains(verzoek.getMethod());
    }

    boolean eigen(HttpServletRequest verzoek) {
        var plek = verzoek.getHeader("Sec-Fetch-Site");
        return plek != null ? plek.equals("same-origin") : eigen.equals(verzoek.getHeader("Origin"));
    }
}
