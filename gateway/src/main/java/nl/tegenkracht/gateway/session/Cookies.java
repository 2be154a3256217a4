package nl.tegenkracht.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import nl.tegenkracht.gateway.GatewayProperties;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The cookies of the gateway: all HttpOnly, SameSite=Lax and, behind TLS, Secure with the prefix {@code __Host-}. On
 * plain http (localhost only) that prefix is dropped, because browsers do not accept it there.
 */
@Component
public class Cookies {

    private static final String SESSION = "tk";

    private final boolean secure;

    Cookies(GatewayProperties properties) {
        this.secure = properties.usesTls();
    }

    /** The id of the session, or {@code null}. */
    public String sessionId(HttpServletRequest request) {
        return read(request, SESSION);
    }

    public void setSession(HttpServletResponse response, String sessionId) {
        set(response, SESSION, sessionId, Duration.ofSeconds(-1));
    }

    public void clearSession(HttpServletResponse response) {
        clear(response, SESSION);
    }

    /** The value of a cookie of the gateway, or {@code null}. */
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

    /** The name as the browser knows it. */
    public String fullName(String name) {
        return secure ? "__Host-" + name : name;
    }
}
