package nl.tegenkracht.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import nl.tegenkracht.contracts.GuestCode;
import nl.tegenkracht.gateway.identity.IdentityProviderUnavailable;
import nl.tegenkracht.gateway.identity.LoginClaims;
import nl.tegenkracht.gateway.identity.LoginTokens;
import nl.tegenkracht.gateway.response.GatewayResponses;
import nl.tegenkracht.gateway.safetynet.KeptForms;
import nl.tegenkracht.gateway.safetynet.UnsentForms;
import nl.tegenkracht.gateway.session.Cookies;
import nl.tegenkracht.gateway.session.ProviderSession;
import nl.tegenkracht.gateway.session.Session;
import nl.tegenkracht.gateway.session.Sessions;
import nl.tegenkracht.portal.language.RequestLanguage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where somebody without an account comes in, with a code (D-26, record 0363). The code is the login: it is shown at the
 * token desk for each token, and lies in the session, sealed; no address, log or answer of the gateway holds it.
 */
@Controller
class GuestLogin {

    /** A session ends by itself before that. */
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final int MOST_BYTES = 400;
    private static final String FIELD = "code=";

    private final LoginTokens loginTokens;
    private final Sessions sessions;
    private final SessionEnd sessionEnd;
    private final Cookies cookies;
    private final GuestThrottle throttle;
    private final GuestDossier dossier;
    private final KeptForms keptForms;

    GuestLogin(LoginTokens loginTokens, Sessions sessions, SessionEnd sessionEnd, Cookies cookies,
            GuestThrottle throttle, GuestDossier dossier, KeptForms keptForms) {
        this.loginTokens = loginTokens;
        this.sessions = sessions;
        this.sessionEnd = sessionEnd;
        this.cookies = cookies;
        this.throttle = throttle;
        this.dossier = dossier;
        this.keptForms = keptForms;
    }

    @GetMapping("/gast")
    ModelAndView page(HttpServletRequest request, HttpServletResponse response) {
        return page(null, HttpStatus.OK, request, response);
    }

    @PostMapping("/gast")
    ModelAndView enter(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var code = typed(request);
        if (code.isEmpty()) {
            return page("unknown", HttpStatus.BAD_REQUEST, request, response);
        }
        try {
            var login = loginTokens.readGuest(code.get(), LONGEST);
            if (login.isEmpty() || !dossier.isOpenTo(code.get(), login.get())) {
                return noCode(request, response);
            }
            begin(code.get(), login.get(), request, response);
            return null;
        } catch (IdentityProviderUnavailable | UncheckedIOException down) {
            return page("down", HttpStatus.SERVICE_UNAVAILABLE, request, response);
        }
    }

    /** Only who types what opens nothing waits: many people can share one address. */
    private ModelAndView noCode(HttpServletRequest request, HttpServletResponse response) {
        var wait = throttle.count(request.getRemoteAddr());
        if (wait.isEmpty()) {
            return page("unknown", HttpStatus.BAD_REQUEST, request, response);
        }
        response.setHeader("Retry-After", Long.toString(wait.get().toSeconds() + 1));
        return page("wait", HttpStatus.TOO_MANY_REQUESTS, request, response);
    }

    private void begin(GuestCode code, LoginClaims login, HttpServletRequest request, HttpServletResponse response) {
        sessions.find(cookies.sessionId(request)).ifPresent(sessionEnd::loggedOut);
        var tokens = new Session.Tokens(code.loginToken(), login.expiresAt(), null, null);
        cookies.setSession(response,
                sessions.begin(login, null, tokens, new ProviderSession(null, login.account())));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", keptForms.find(request, login.account()).isEmpty()
                ? "/" + login.ownDomain() + "/melding/code"
                : UnsentForms.ADDRESS);
        response.setContentLength(0);
    }

    /** The first field with that name; what is too long is no code. */
    private static Optional<GuestCode> typed(HttpServletRequest request) throws IOException {
        var sent = new String(request.getInputStream().readNBytes(MOST_BYTES), StandardCharsets.US_ASCII);
        return Arrays.stream(sent.split("&")).filter(field -> field.startsWith(FIELD)).findFirst()
                .flatMap(field -> decoded(field.substring(FIELD.length()))).flatMap(GuestCode::parse);
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static ModelAndView page(String error, HttpStatus status, HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader("Vary", GatewayResponses.VARY);
        response.setHeader("Content-Language", RequestLanguage.of(request).code());
        var page = new ModelAndView("gast", status);
        page.addObject("fout", error);
        return page;
    }
}
