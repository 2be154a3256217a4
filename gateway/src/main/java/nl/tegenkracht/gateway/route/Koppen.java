package nl.tegenkracht.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contract.Padregel;
import org.apache.hc.core5.http.HttpMessage;
import org.springframework.http.HttpHeaders;

/**
 * Welke koppen de deur passeren, heen en terug: alleen wat hier genoemd is. Zo komen {@code Cookie},
 * {@code Authorization}, {@code X-Forwarded-*}, {@code traceparent} en wat men nog bedenkt vanzelf niet verder.
 */
final class Koppen {

    private static final List<String> HEEN = List.of("Accept", "Accept-Language", "Content-Type", "If-Match",
            "If-None-Match", "If-Modified-Since", "Last-Event-ID", "Range", "HX-Request", "HX-Target", "HX-Trigger",
            "HX-Boosted");
    private static final List<String> TERUG = List.of("Content-Type", "Content-Language", "Content-Disposition",
            "Content-Range", "ETag", "Last-Modified", "Retry-After", "Allow", "Accept-Patch", "API-Version",
            "Deprecation", "Sunset", "Link", "HX-Refresh", "HX-Retarget", "HX-Reswap", "HX-Trigger");

    private Koppen() {
    }

    static HttpHeaders heen(HttpServletRequest verzoek) {
        var koppen = new HttpHeaders();
        for (var naam : HEEN) {
            var waarde = verzoek.getHeader(naam);
            if (waarde != null) {
                koppen.set(naam, waarde);
            }
        }
        return koppen;
    }

    static HttpHeaders terug(HttpMessage antwoord) {
        var koppen = new HttpHeaders();
        for (var naam : TERUG) {
            for (var kop : antwoord.getHeaders(naam)) {
                koppen.add(naam, kop.getValue());
            }
        }
        return koppen;
    }

    /**
     * Een omleiding van een dienst, als pad op de eigen oorsprong. Wijst zij ergens anders heen dan naar de dienst zelf,
     * dan is zij leeg: een dienst stuurt niemand de deur uit.
     */
    static Optional<String> omleiding(String locatie, URI basis) {
        try {
            var doel = URI.create(locatie);
            boolean eigen = doel.getAuthority() == null && doel.getScheme() == null
                    || basis.getAuthority().equals(doel.getAuthority()) && basis.getScheme().equals(doel.getScheme());
            if (!eigen || !Padregel.aangenomen(doel.getRawPath())) {
                return Optional.empty();
            }
            return Optional.of(doel.getRawPath() + deel("?", doel.getRawQuery()) + deel("#", doel.getRawFragment()));
        } catch (IllegalArgumentException fout) {
            return Optional.empty();
        }
    }

    private static String deel(String teken, String waarde) {
        return waarde == null ? "" : teken + waarde;
    }
}
