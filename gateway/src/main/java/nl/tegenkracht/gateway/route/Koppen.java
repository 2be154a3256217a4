package nl.tegenkracht.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.tegenkracht.contracts.PathRule;
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
    private static final Set<String> TERUG = zonderHoofdletters("Content-Type", "Content-Language",
            "Content-Disposition",
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

    static void terug(HttpMessage antwoord, HttpServletResponse response) {
        for (var koppen = antwoord.headerIterator(); koppen.hasNext();) {
            var kop = koppen.next();
            if (TERUG.contains(kop.getName())) {
                response.addHeader(kop.getName(), kop.getValue());
            }
        }
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
            if (!eigen || !PathRule.isAccepted(doel.getRawPath())) {
                return Optional.empty();
            }
            return Optional.of(doel.getRawPath() + deel("?", doel.getRawQuery()) + deel("#", doel.getRawFragment()));
        } catch (IllegalArgumentException fout) {
            return Optional.empty();
        }
    }

    private static Set<String> zonderHoofdletters(String... namen) {
        var verzameling = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        verzameling.addAll(List.of(namen));
        return verzameling;
    }

    private static String deel(String teken, String waarde) {
        return waarde == null ? "" : teken + waarde;
    }
}
