package nl.tegenkracht.gateway.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import nl.tegenkracht.gateway.GatewayProperties;
import org.springframework.stereotype.Component;

/**
 * Does a form come from this site itself? Browsers say so in {@code Sec-Fetch-Site}, older ones with {@code Origin}.
 * The body of the request stays unread.
 */
@Component
class OriginCheck {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    private final String ownOrigin;

    OriginCheck(GatewayProperties properties) {
        this.ownOrigin = properties.publicOrigin().toString();
    }

    static boolean isSafe(HttpServletRequest request) {
        return SAFE_METHODS.contains(request.getMethod());
    }

    boolean isOwn(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site != null ? site.equals("same-origin") : ownOrigin.equals(request.getHeader("Origin"));
    }
}
