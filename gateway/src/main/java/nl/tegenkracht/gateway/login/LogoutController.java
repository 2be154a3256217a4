package nl.tegenkracht.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.tegenkracht.gateway.identity.ProviderClient;
import nl.tegenkracht.gateway.safetynet.KeptForms;
import nl.tegenkracht.gateway.session.Cookies;
import nl.tegenkracht.gateway.session.Session;
import nl.tegenkracht.gateway.session.Sessions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Logout: here, at the identity provider and in the browser. */
@Controller
class LogoutController {

    private static final String GOODBYE = "/uitgelogd";

    private final Sessions sessions;
    private final Cookies cookies;
    private final SessionEnd sessionEnd;
    private final ProviderClient provider;
    private final LoggedOut loggedOut;
    private final KeptForms keptForms;

    LogoutController(Sessions sessions, Cookies cookies, SessionEnd sessionEnd, ProviderClient provider,
            LoggedOut loggedOut, KeptForms keptForms) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.sessionEnd = sessionEnd;
        this.provider = provider;
        this.loggedOut = loggedOut;
        this.keptForms = keptForms;
    }

    @PostMapping("/uitloggen")
    void logout(HttpServletRequest request, HttpServletResponse response) {
        var session = sessions.find(cookies.sessionId(request));
        var next = session.map(this::end).orElse(GOODBYE);
        cookies.clearSession(response);
        loggedOut.remember(response);
        session.ifPresent(ended -> keptForms.forget(request, ended.login().account()));
        // Without "cookies": on localhost we share those with the identity provider, which ends its session itself.
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", next);
    }

    /** Says that it is over: who shares a computer can be sure of it. */
    @GetMapping(GOODBYE)
    String goodbye() {
        return "uitgelogd";
    }

    /** Ends it here; then the browser goes to end it at the provider, unless that does not answer now. A guest was never there. */
    private String end(Session session) {
        if (session.isGuest()) {
            sessionEnd.loggedOut(session);
            return GOODBYE;
        }
        return sessionEnd.loggedOut(session) ? provider.logoutAddress(session).orElse(GOODBYE) : GOODBYE;
    }
}
