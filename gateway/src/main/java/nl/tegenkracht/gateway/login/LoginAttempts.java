package nl.tegenkracht.gateway.login;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.gateway.session.Cookies;
import nl.tegenkracht.gateway.session.Fingerprint;
import nl.tegenkracht.gateway.session.GatewayCipher;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A login that has begun travels in an encrypted cookie: whoever is not logged in has no session, so there is nothing to
 * fixate or to fill up. Every attempt has its own cookie, so that two tabs do not get in each other's way. It can be
 * finished within an hour, once; after that the cookie still says where somebody wanted to go.
 */
@Component
class LoginAttempts implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String COOKIE_PREFIX = "tk-poging-";
    private static final Duration VALIDITY = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofHours(12);
    private static final Duration KEPT_WHEN_DONE = Duration.ofMinutes(10);
    private static final int MAX_ATTEMPTS = 5;

    private final GatewayCipher cipher;
    private final Cookies cookies;
    private final AuthorizationRequests authorizationRequests;
    private final JsonMapper json;
    private final Clock clock;

    LoginAttempts(GatewayCipher cipher, Cookies cookies, AuthorizationRequests authorizationRequests, JsonMapper json,
            Clock clock) {
        this.cipher = cipher;
        this.cookies = cookies;
        this.authorizationRequests = authorizationRequests;
        this.json = json;
        this.clock = clock;
    }

    /** What must be kept of an authorization request, under the names it has in the cookie. */
    record LoginAttempt(String state, String nonce, @JsonProperty("bewijs") String codeVerifier,
            @JsonProperty("naar") String returnTo, @JsonProperty("begonnen") Instant startedAt,
            @JsonProperty("klaar") Boolean done) {

        boolean canFinish(Instant now) {
            return !Boolean.TRUE.equals(done) && now.isBefore(startedAt.plus(VALIDITY));
        }

        /** What remains of it: no way to log in, only the destination. */
        LoginAttempt finished() {
            return new LoginAttempt(state, null, null, returnTo, startedAt, true);
        }
    }

    @Override
    public OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return read(request).filter(found -> found.canFinish(clock.instant())).map(authorizationRequests::restore)
                .orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(OAuth2AuthorizationRequest authorizationRequest, HttpServletRequest request,
            HttpServletResponse response) {
        cleanUp(request, response);
        keep(authorizationRequests.toAttempt(authorizationRequest, clock.instant()), KEPT, response);
    }

    private void keep(LoginAttempt attempt, Duration validity, HttpServletResponse response) {
        var name = cookieName(attempt.state());
        cookies.set(response, name, Base64.getUrlEncoder().withoutPadding()
                .encodeToString(cipher.seal(json.writeValueAsBytes(attempt), name)), validity);
    }

    @Override
    public OAuth2AuthorizationRequest removeAuthorizationRequest(HttpServletRequest request,
            HttpServletResponse response) {
        var attempt = read(request);
        attempt.ifPresent(found -> {
            keep(found.finished(), KEPT_WHEN_DONE, response);
            request.setAttribute(AuthorizationRequests.RETURN_TO, found.returnTo());
        });
        return attempt.filter(found -> found.canFinish(clock.instant())).map(authorizationRequests::restore)
                .orElse(null);
    }

    private Optional<LoginAttempt> read(HttpServletRequest request) {
        var state = request.getParameter("state");
        if (state == null || state.length() > 200) {
            return Optional.empty();
        }
        var value = cookies.read(request, cookieName(state));
        return value == null
                ? Optional.empty()
                : decrypt(value, cookieName(state)).filter(attempt -> attempt.state().equals(state))
                        .filter(attempt -> clock.instant().isBefore(attempt.startedAt().plus(KEPT)));
    }

    private Optional<LoginAttempt> decrypt(String value, String name) {
        try {
            return cipher.open(Base64.getUrlDecoder().decode(value), name)
                    .map(content -> json.readValue(content, LoginAttempt.class));
        } catch (IllegalArgumentException error) {
            return Optional.empty();
        }
    }

    /** Too many attempts begun: the browser forgets them all, for only one of them gets finished. */
    private void cleanUp(HttpServletRequest request, HttpServletResponse response) {
        var prefix = cookies.fullName(COOKIE_PREFIX);
        var stale = request.getCookies() == null
                ? List.<String>of()
                : Arrays.stream(request.getCookies()).map(Cookie::getName).filter(name -> name.startsWith(prefix))
                        .map(name -> name.substring(name.indexOf(COOKIE_PREFIX))).toList();
        if (stale.size() >= MAX_ATTEMPTS) {
            stale.forEach(name -> cookies.clear(response, name));
        }
    }

    private static String cookieName(String state) {
        return COOKIE_PREFIX + Fingerprint.of(state).substring(0, 16);
    }
}
