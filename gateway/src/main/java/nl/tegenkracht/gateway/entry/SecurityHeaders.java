package nl.tegenkracht.gateway.entry;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.tegenkracht.gateway.GatewayProperties;
import nl.tegenkracht.gateway.identity.LoginProperties;
import org.springframework.stereotype.Component;

/** The headers on every response (NL API Design Rules and BIO2; docs/architecture.md section 5), whatever the response is. */
@Component
class SecurityHeaders {

    private final Map<String, String> headers = new LinkedHashMap<>();

    SecurityHeaders(GatewayProperties properties, LoginProperties login) {
        headers.put("Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                        + "connect-src 'self'; form-action 'self' " + String.join(" ", login.origins())
                        + "; base-uri 'none'; frame-ancestors 'none'");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), display-capture=(), browsing-topics=()");
        headers.put("Cache-Control", "no-store");
        if (properties.usesTls()) {
            headers.put("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }
    }

    void addTo(HttpServletResponse response, String requestId) {
        headers.forEach(response::setHeader);
        response.setHeader("X-Request-Id", requestId);
    }
}
