package nl.tegenkracht.gateway.safetynet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.tegenkracht.contracts.Hmac;
import nl.tegenkracht.gateway.session.Cookies;
import org.springframework.stereotype.Component;

/** The key of the texts that a browser has kept here. Only that browser has it. */
@Component
class BrowserKey {

    private static final String COOKIE = "tk-tekst";
    private static final Pattern FORMAT = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Cookies cookies;

    BrowserKey(Cookies cookies) {
        this.cookies = cookies;
    }

    /** The key as the cookie has it. */
    Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(cookies.read(request, COOKIE)).filter(value -> FORMAT.matcher(value).matches());
    }

    /**
     * The key this browser has, or will have. Two tabs that send at the same moment get the same one, from a secret
     * that only this browser has: otherwise the second cookie would lose the text of the first.
     */
    String orNew(HttpServletRequest request) {
        return of(request).orElseGet(() -> {
            var secret = cookies.sessionId(request);
            return encode(secret == null || secret.isEmpty()
                    ? random()
                    : Hmac.sha256(secret.getBytes(StandardCharsets.UTF_8), COOKIE));
        });
    }

    void give(HttpServletResponse response, String key, Duration validity) {
        cookies.set(response, COOKIE, key, validity);
    }

    static byte[] decode(String key) {
        return Base64.getUrlDecoder().decode(key);
    }

    private static String encode(byte[] key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }

    private static byte[] random() {
        var key = new byte[32];
        RANDOM.nextBytes(key);
        return key;
    }
}
