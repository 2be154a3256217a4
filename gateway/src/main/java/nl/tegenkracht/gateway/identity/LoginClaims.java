package nl.tegenkracht.gateway.identity;

import java.time.Instant;
import java.util.Set;

/**
 * Wat een geldig inlogtoken zegt.
 *
 * @param account     {@code sub}; verlaat de deur nooit
 * @param eigenDomein het eigen domein, of {@code null} als de uitgever er geen noemt of niemand het nu bedient: wie
 *                    een ambt heeft kan dan nog wel elders werken
 * @param domeinen    de domeinen die deze aanmelding mag betreden
 * @param verloopt    wanneer het token verloopt, technische tijd, UTC
 */
public record LoginClaims(String account, String eigenDomein, Set<String> domeinen, Instant verloopt) {

    public LoginClaims {
        domeinen = Set.copyOf(domeinen);
        eigenDomein = eigenDomein != null && domeinen.contains(eigenDomein) ? eigenDomein : null;
    }

    /** Of deze aanmelding dit eerste deel van een pad mag betreden. */
    public boolean mayEnter(String domain) {
        return domeinen.contains(domain);
    }
}
