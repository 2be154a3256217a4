package nl.tegenkracht.gateway.safetynet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import nl.tegenkracht.gateway.session.Cookies;
import nl.tegenkracht.gateway.session.GatewayCipher;
import org.springframework.stereotype.Component;

/**
 * Who uses a browser, for as long as a page of theirs may be open: a text that is sent after its session was logged out
 * can only be kept for who wrote it. When a second person has logged in with it nobody can tell, and nothing is kept
 * on this ground.
 */
@Component
public class BrowserUser {

    private static final String COOKIE = "tk-wie";
    private static final String CONTEXT = "browsergebruiker";
    private static final String SEVERAL = "\nseveral";
    private static final Duration VALIDITY = Duration.ofHours(12);

    private final Cookies cookies;
    private final GatewayCipher cipher;

    BrowserUser(Cookies cookies, GatewayCipher cipher) {
        this.cookies = cookies;
        this.cipher = cipher;
    }

    /** Somebody has logged in with this browser. */
    public void loggedIn(HttpServletRequest request, HttpServletResponse response, String account) {
        var user = known(request).filter(earlier -> !earlier.equals(account)).isPresent() ? SEVERAL : account;
        cookies.set(response, COOKIE, Base64.getUrlEncoder().withoutPadding()
                .encodeToString(cipher.seal(user.getBytes(StandardCharsets.UTF_8), CONTEXT)), VALIDITY);
    }

    /**
     * Whose text this browser sends without a session.
     *
     * @param former whose session it last had, if that is known
     */
    Optional<String> writer(HttpServletRequest request, Optional<String> former) {
        var known = known(request);
        return known.isEmpty()
                ? former
                : known.filter(user -> !user.equals(SEVERAL) && (former.isEmpty() || former.get().equals(user)));
    }

    /** A secret of this browser, or {@code null}. */
    String secret(HttpServletRequest request) {
        return cookies.read(request, COOKIE);
    }

    private Optional<String> known(HttpServletRequest request) {
        var value = cookies.read(request, COOKIE);
        if (value == null) {
            return Optional.empty();
        }
        try {
            return cipher.open(Base64.getUrlDecoder().decode(value), CONTEXT)
                    .map(user -> new String(user, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
