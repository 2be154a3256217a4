package nl.tegenkracht.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import nl.tegenkracht.gateway.GatewayProperties;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * De cookies van de deur: alle HttpOnly, SameSite=Lax en, achter TLS, Secure met het voorvoegsel {@code __Host-}. Op
 * gewoon http (alleen localhost) vervalt dat voorvoegsel, want browsers nemen het daar niet aan.
 */
@Component
public class Cookies {

    private static final String SESSION = "tk";

    private final boolean secure;

    Cookies(GatewayProperties properties) {
        this.secure = properties.usesTls();
    }

    /** Het kenmerk van de sessie, of {@code null}. */
    public String sessionId(HttpServletRequest request) {
        return read(request, SESSION);
    }

    public void setSession(HttpServletResponse response, String sessionId) {
        set(response, SESSION, sessionId, Duration.ofSeconds(-1));
    }

    public void clearSession(HttpServletResponse response) {
        clear(response, SESSION);
    }

    /** De waarde van een cookie van de deur, of {@code null}. */
    public String read(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        if (cookies != null) {
            var fullName = fullName(name);
            for (var cookie : cookies) {
                if (cookie.getName().equals(fullName)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    public void set(HttpServletResponse response, String name, String value, Duration maxAge) {
        response.addHeader("Set-Cookie", ResponseCookie.from(fullName(name), value).path("/").httpOnly(true)
                .secure(secure).sameSite("Lax").maxAge(maxAge).build().toString());
    }

    public void clear(HttpServletResponse response, String name) {
        set(response, name, "", Duration.ZERO);
    }

    /** De naam zoals de browser hem kent. */
    public String fullName(String name) {
        return secure ? "__Host-" + name : name;
    }
}
