package nl.tegenkracht.gateway.entry;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.crypto.KeyVaultUnavailable;
import nl.tegenkracht.gateway.address.Address;
import nl.tegenkracht.gateway.address.ServiceMap;
import nl.tegenkracht.gateway.address.ServiceTarget;
import nl.tegenkracht.gateway.login.ReturnAddress;
import nl.tegenkracht.gateway.response.GatewayResponse;
import nl.tegenkracht.gateway.response.GatewayResponses;
import nl.tegenkracht.gateway.route.RouteClass;
import nl.tegenkracht.gateway.route.RoutePass;
import nl.tegenkracht.gateway.safetynet.KeptForms;
import nl.tegenkracht.gateway.session.Cookies;
import nl.tegenkracht.gateway.session.Session;
import nl.tegenkracht.gateway.session.Sessions;
import org.springframework.stereotype.Component;

/** The fixed addresses outside the domains. */
@Component
class OuterFilter {

    private static final List<String> READ = List.of("GET", "HEAD");
    private static final List<String> ONLY_GET = List.of("GET");
    private static final List<String> ONLY_POST = List.of("POST");
    private static final List<String> READ_OR_POST = List.of("GET", "HEAD", "POST");
    private static final Set<String> NAVIGATION = Set.of("document");

    private final VisitorSessions visitorSessions;
    private final Sessions sessions;
    private final OriginCheck originCheck;
    private final RateLimits rateLimits;
    private final ServiceMap serviceMap;
    private final KeptForms keptForms;
    private final SecurityLog securityLog;

    OuterFilter(Cookies cookies, Sessions sessions, OriginCheck originCheck, RateLimits rateLimits,
            ServiceMap serviceMap, KeptForms keptForms, SecurityLog securityLog) {
        this.visitorSessions = new VisitorSessions(cookies, sessions, rateLimits);
        this.sessions = sessions;
        this.originCheck = originCheck;
        this.rateLimits = rateLimits;
        this.serviceMap = serviceMap;
        this.keptForms = keptForms;
        this.securityLog = securityLog;
    }

    Verdict judge(RequestInfo info, Address.Outer address, HttpServletRequest request, HttpServletResponse response) {
        try {
            return switch (address) {
                case START, VERTROUWENSPERSONEN, QUICK_EXIT, CONTACT, ASSETS -> publicRead(info, request, response);
                case MIJN_WERK, OFFICE -> workPage(info, false, request, response);
                case KEPT_TEXTS -> keptTexts(info, request, response);
                case BEFORE_LOGIN -> beforeLogin(info, request, response);
                case GUEST -> guest(info, request, response);
                case LOGIN -> login(info, request, response);
                case LOGIN_CALLBACK -> limited(ONLY_GET, rateLimits::allowsLogin, info, request, response);
                case LOGOUT -> logout(info, request, response);
                case LOGGED_OUT -> loggedOut(info, request, response);
                case SESSION -> session(info, request, response);
                case LANGUAGE -> language(info, request, response);
                case PROVIDER_LOGOUT ->
                    limited(ONLY_POST, rateLimits::allowsProviderLogout, info, request, response);
            };
        } catch (MongoException | KeyVaultUnavailable error) {
            return new Verdict.Refusal(GatewayResponse.GATEWAY_UNAVAILABLE);
        }
    }

    Verdict judgeDescription(RequestInfo info, Address.ApiDescription address, HttpServletRequest request,
            HttpServletResponse response) {
        var addresses = serviceMap.anywhere(address.service());
        if (addresses.isEmpty()) {
            return new Verdict.Refusal(GatewayResponse.NOT_FOUND);
        }
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        var target = new ServiceTarget(null, address.service(), "openbaar", null, addresses.get(), null);
        request.setAttribute(RoutePass.ATTRIBUTE,
                new RoutePass(target, RouteClass.API, true, info.requestId(), "", request.getRemoteAddr(), null, null));
        return publicRead(info, request, response);
    }

    /**
     * What everyone may read of beleid: without a token, from where the whole Kamer is served, with places and a budget
     * of its own, so that strangers take nothing from whoever is logged in. Whoever is logged in goes to the same page of
     * their own domain, so that a browser keeps no page that somebody's name is on (record 0315).
     */
    Verdict judgeBeleid(RequestInfo info, HttpServletRequest request, HttpServletResponse response) {
        var served = serviceMap.target(DataDomain.GEMEENSCHAPPELIJK.value(), ServiceName.BELEID.code());
        if (served.isEmpty()) {
            return new Verdict.Refusal(GatewayResponse.NOT_FOUND);
        }
        info.setRouteClass(RouteClass.PAGE.code());
        var verdict = limited(READ, rateLimits::allowsPublicBeleid, info, request, response);
        if (verdict != Verdict.Accepted.PROCEED) {
            return verdict;
        }
        var session = sessionIfKnown(request).filter(known -> !known.isGuest());
        if (session.isPresent()) {
            return redirect(response, "/" + Objects.requireNonNullElse(session.get().login().ownDomain(),
                    DataDomain.GEMEENSCHAPPELIJK.value()) + request.getRequestURI());
        }
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", GatewayResponses.VARY);
        var target = new ServiceTarget(null, ServiceName.BELEID, "openbaar", null, served.get().addresses(), null);
        request.setAttribute(RoutePass.ATTRIBUTE, new RoutePass(target, RouteClass.PAGE, false, info.requestId(), "",
                request.getRemoteAddr(), null, null));
        return verdict;
    }

    /** Beleid is there for everyone, also while nobody can find out who is logged in. */
    private Optional<Session> sessionIfKnown(HttpServletRequest request) {
        try {
            return visitorSessions.find(request);
        } catch (MongoException | KeyVaultUnavailable error) {
            return Optional.empty();
        }
    }

    private Verdict publicRead(RequestInfo info, HttpServletRequest request, HttpServletResponse response) {
        return limited(READ, rateLimits::allowsPublicPage, info, request, response);
    }

    private Verdict workPage(RequestInfo info, boolean forGuests, HttpServletRequest request,
            HttpServletResponse response) {
        var verdict = publicRead(info, request, response);
        if (verdict != Verdict.Accepted.PROCEED) {
            return verdict;
        }
        var session = visitorSessions.find(request);
        if (session.isEmpty()) {
            return redirect(response, ReturnAddress.beforeLogin(request.getRequestURI(), null));
        }
        if (!rateLimits.allowsAccount(session.get().login().account())) {
            return refuse(info, SecurityEvent.TOO_MANY_REQUESTS, GatewayResponse.TOO_MANY_REQUESTS);
        }
        if (session.get().isGuest() && !forGuests) {
            return redirect(response, "/" + session.get().login().ownDomain() + "/melding/code");
        }
        sessions.markUsed(session.get());
        request.setAttribute(Session.class.getName(), session.get());
        return Verdict.Accepted.PROCEED;
    }

    /** Before login this page only says that there is something, and nothing of what. */
    private Verdict keptTexts(RequestInfo info, HttpServletRequest request, HttpServletResponse response) {
        if (request.getMethod().equals("POST")) {
            return throwAway(info, request);
        }
        var session = visitorSessions.find(request);
        if (session.isEmpty() && keptForms.mayHave(request)) {
            return publicRead(info, request, response);
        }
        return workPage(info, true, request, response);
    }

    private Verdict throwAway(RequestInfo info, HttpServletRequest request) {
        if (!originCheck.isOwn(request)) {
            return refuse(info, SecurityEvent.ORIGIN_REFUSED, GatewayResponse.FOREIGN_ORIGIN);
        }
        var session = visitorSessions.find(request);
        if (session.isEmpty()) {
            return new Verdict.Refusal(GatewayResponse.NOT_LOGGED_IN);
        }
        request.setAttribute(Session.class.getName(), session.get());
        return rateLimits.allowsAccount(session.get().login().account())
                ? Verdict.Accepted.PROCEED
                : refuse(info, SecurityEvent.TOO_MANY_REQUESTS, GatewayResponse.TOO_MANY_REQUESTS);
    }

    /** Says what someone logs in for; whoever is logged in goes there. */
    private Verdict beforeLogin(RequestInfo info, HttpServletRequest request, HttpServletResponse response) {
        var verdict = publicRead(info, request, response);
        if (verdict != Verdict.Accepted.PROCEED) {
            return verdict;
        }
        return visitorSessions.find(request)
                .map(session -> redirect(response, ReturnAddress.afterLogin(
                        request.getParameter(ReturnAddress.PARAMETER), session.login().ownDomain())))
                .orElse(Verdict.Accepted.PROCEED);
    }

    private Verdict login(RequestInfo info, HttpServletRequest request, HttpServletResponse response) {
        var verdict = publicRead(info, request, response);
        if (verdict != Verdict.Accepted.PROCEED) {
            return verdict;
        }
        var returnTo = request.getParameter(ReturnAddress.PARAMETER);
        if (returnTo != null && ReturnAddress.parse(returnTo).isEmpty()) {
            securityLog.log(info, SecurityEvent.RETURN_ADDRESS_REFUSED);
        }
        var session = visitorSessions.find(request);
        if (session.isPresent()) {
            return redirect(response, ReturnAddress.afterLogin(returnTo, session.get().login().ownDomain()));
        }
        // Only navigation can log in; an image or a script on a page starts no login.
        var destination = request.getHeader("Sec-Fetch-Dest");
        return destination == null || NAVIGATION.contains(destination)
                ? Verdict.Accepted.PROCEED
                : new Verdict.Refusal(GatewayResponse.NOT_LOGGED_IN);
    }

    /** The page for who has no account. What is typed there counts against the same budget as logins. */
    private Verdict guest(RequestInfo info, HttpServletRequest request, HttpServletResponse response) {
        if (!request.getMethod().equals("POST")) {
            return limited(READ_OR_POST, rateLimits::allowsPublicPage, info, request, response);
        }
        if (!originCheck.isOwn(request)) {
            return refuse(info, SecurityEvent.ORIGIN_REFUSED, GatewayResponse.FOREIGN_ORIGIN);
        }
        return rateLimits.allowsLogin(request.getRemoteAddr())
                ? Verdict.Accepted.PROCEED
                : refuse(info, SecurityEvent.TOO_MANY_REQUESTS, GatewayResponse.TOO_MANY_REQUESTS);
    }

    /** Never limited: whoever wants to leave can. */
    private Verdict logout(RequestInfo info, HttpServletRequest request, HttpServletResponse response) {
        if (!ONLY_POST.contains(request.getMethod())) {
            return notAllowed(ONLY_POST, response);
        }
        return originCheck.isOwn(request)
                ? Verdict.Accepted.PROCEED
                : refuse(info, SecurityEvent.ORIGIN_REFUSED, GatewayResponse.FOREIGN_ORIGIN);
    }

    /** Who logged in again meanwhile is not told that they are not. */
    private Verdict loggedOut(RequestInfo info, HttpServletRequest request, HttpServletResponse response) {
        var verdict = publicRead(info, request, response);
        return verdict != Verdict.Accepted.PROCEED || visitorSessions.find(request).isEmpty()
                ? verdict
                : redirect(response, "/");
    }

    /** How long somebody stays logged in. Asking does not make it longer; a POST does. */
    private Verdict session(RequestInfo info, HttpServletRequest request, HttpServletResponse response) {
        var verdict = limited(READ_OR_POST, rateLimits::allowsPublicPage, info, request, response);
        if (verdict != Verdict.Accepted.PROCEED) {
            return verdict;
        }
        boolean extend = request.getMethod().equals("POST");
        if (extend && !originCheck.isOwn(request)) {
            return refuse(info, SecurityEvent.ORIGIN_REFUSED, GatewayResponse.FOREIGN_ORIGIN);
        }
        visitorSessions.find(request).filter(session -> extend).ifPresent(sessions::markUsed);
        return verdict;
    }

    /** A choice in this browser only; another site makes it for nobody. */
    private Verdict language(RequestInfo info, HttpServletRequest request, HttpServletResponse response) {
        var verdict = limited(ONLY_POST, rateLimits::allowsPublicPage, info, request, response);
        return verdict != Verdict.Accepted.PROCEED || originCheck.isOwn(request)
                ? verdict
                : refuse(info, SecurityEvent.ORIGIN_REFUSED, GatewayResponse.FOREIGN_ORIGIN);
    }

    private Verdict limited(List<String> methods, Predicate<String> strangers, RequestInfo info,
            HttpServletRequest request, HttpServletResponse response) {
        if (!methods.contains(request.getMethod())) {
            return notAllowed(methods, response);
        }
        return visitorSessions.allow(request, strangers)
                ? Verdict.Accepted.PROCEED
                : refuse(info, SecurityEvent.TOO_MANY_REQUESTS, GatewayResponse.TOO_MANY_REQUESTS);
    }

    private static Verdict notAllowed(List<String> methods, HttpServletResponse response) {
        response.setHeader("Allow", String.join(", ", methods));
        return new Verdict.Refusal(GatewayResponse.METHOD_NOT_ALLOWED);
    }

    private static Verdict redirect(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", path);
        return Verdict.Accepted.RESPONDED;
    }

    private Verdict refuse(RequestInfo info, SecurityEvent event, GatewayResponse gatewayResponse) {
        securityLog.log(info, event);
        return new Verdict.Refusal(gatewayResponse);
    }
}
