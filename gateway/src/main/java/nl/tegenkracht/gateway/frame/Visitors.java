package nl.tegenkracht.gateway.frame;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.tegenkracht.crypto.KeyVaultUnavailable;
import nl.tegenkracht.gateway.address.ServiceMap;
import nl.tegenkracht.gateway.office.AsWhat;
import nl.tegenkracht.gateway.session.Cookies;
import nl.tegenkracht.gateway.session.Session;
import nl.tegenkracht.gateway.session.SessionId;
import nl.tegenkracht.gateway.session.Sessions;
import nl.tegenkracht.portal.language.RequestLanguage;
import org.springframework.stereotype.Component;

/** Finds out who asks for a page, without ever standing in its way. */
@Component
class Visitors {

    private final Cookies cookies;
    private final Sessions sessions;
    private final ServiceMap serviceMap;
    private final AsWhat asWhat;

    Visitors(Cookies cookies, Sessions sessions, ServiceMap serviceMap, AsWhat asWhat) {
        this.asWhat = asWhat;
        this.cookies = cookies;
        this.sessions = sessions;
        this.serviceMap = serviceMap;
    }

    /**
     * @param refused whether the page says no: then nothing is asked that was not known already, for a limit may not have
     *                been passed; and so every refusal of this kind looks the same
     */
    Visitor.Known of(HttpServletRequest request, boolean refused) {
        if (request.getAttribute(Session.class.getName()) instanceof Session session) {
            return loggedIn(session, request, refused);
        }
        var id = sessions.identify(cookies.sessionId(request));
        if (id.kind() != SessionId.Kind.PROVEN) {
            return new Visitor.Known(new Visitor.Stranger(), null);
        }
        var unknown = new Visitor.Known(new Visitor.Unknown(), null);
        if (refused) {
            return unknown;
        }
        try {
            return sessions.byKey(id.key()).map(session -> loggedIn(session, request, false))
                    .orElse(new Visitor.Known(new Visitor.Stranger(), null));
        } catch (MongoException | KeyVaultUnavailable notNow) {
            return unknown;
        }
    }

    private Visitor.Known loggedIn(Session session, HttpServletRequest request, boolean refused) {
        var domain = session.login().ownDomain();
        // A guest may never have worked there.
        var employer = Optional.ofNullable(domain).filter(own -> !session.isGuest())
                .flatMap(own -> serviceMap.targets(own).stream().findFirst()).map(target -> target.domainName())
                .orElse(null);
        return new Visitor.Known(new Visitor.LoggedIn(session.name(), domain, employer,
                refused || isOfAService(request, session) ? "" : asWhat.of(session, RequestLanguage.of(request)),
                !sessions.canBeLonger(session), session.isGuest()), sessions.endOf(session));
    }

    /** A service says in its own strip as what somebody is there. */
    private static boolean isOfAService(HttpServletRequest request, Session session) {
        var parts = request.getRequestURI().split("/", 3);
        return parts.length > 2 && session.login().mayEnter(parts[1]);
    }
}
