package nl.tegenkracht.gateway.deur;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.tegenkracht.gateway.Instellingen;
import nl.tegenkracht.gateway.identiteit.Aanbieder;
import org.springframework.stereotype.Component;

/** De koppen op elk antwoord (standards B.5 en B.13), wat het antwoord ook is. */
@Component
class Beveiligingskoppen {

    private final Map<String, String> koppen = new LinkedHashMap<>();

    Beveiligingskoppen(Instellingen instellingen) {
        koppen.put("Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                        + "connect-src 'self'; form-action 'self' " + Aanbieder.oorsprong(instellingen.issuer())
                        + "; base-uri 'none'; frame-ancestors 'none'");
        koppen.put("X-Content-Type-Options", "nosniff");
        koppen.put("X-Frame-Options", "DENY");
        koppen.put("Referrer-Policy", "no-referrer");
        koppen.put("Cross-Origin-Opener-Policy", "same-origin");
        koppen.put("Cross-Origin-Resource-Policy", "same-origin");
        koppen.put("Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), display-capture=(), browsing-topics=()");
        koppen.put("Cache-Control", "no-store");
        if (instellingen.versleuteld()) {
            koppen.put("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }
    }

    void zet(HttpServletResponse response, String kenmerk) {
        koppen.forEach(response::setHeader);
        response.setHeader("X-Request-Id", kenmerk);
    }
}
