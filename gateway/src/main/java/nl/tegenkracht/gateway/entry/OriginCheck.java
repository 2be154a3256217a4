package nl.tegenkracht.gateway.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import nl.tegenkracht.gateway.GatewayProperties;
import org.springframework.stereotype.Component;

/**
 * Komt een formulier van de eigen site? De browser zegt het in {@code Sec-Fetch-Site}; oudere browsers zeggen het met
 * {@code Origin}. De inhoud van het verzoek blijft ongelezen.
 */
@Component
class OriginCheck {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    private final String ownOrigin;

    OriginCheck(GatewayProperties properties) {
        this.ownOrigin = properties.publiekeOorsprong().toString();
    }

    static boolean isSafe(HttpServletRequest request) {
        return SAFE_METHODS.contains(request.getMethod());
    }

    boolean isOwn(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site != null ? site.equals("same-origin") : ownOrigin.equals(request.getHeader("Origin"));
    }
}
