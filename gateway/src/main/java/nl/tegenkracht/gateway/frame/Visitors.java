package nl.tegenkracht.gateway.frame;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.tegenkracht.crypto.KeyVaultUnavailable;
import nl.tegenkracht.gateway.address.ServiceMap;
import nl.tegenkracht.gateway.session.Cookies;
import nl.tegenkracht.gateway.session.Session;
import nl.tegenkracht.gateway.session.SessionId;
import nl.tegenkracht.gateway.session.Sessions;
import org.springframework.stereotype.Component;

/** Finds out who asks for a page, without ever standing in its way. */
@Component
class Visitors {

    private final Cookies cookies;
    private final Sessions sessions;
    private final ServiceMap serviceMap;

    Visitors(Cookies cookies, Sessions sessions, ServiceMap serviceMap) {
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
            return loggedIn(session);
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
            return sessions.byKey(id.key()).map(this::loggedIn)
                    .orElse(new Visitor.Known(new Visitor.Stranger(), null));
        } catch (MongoException | KeyVaultUnavailable notNow) {
            return unknown;
        }
    }

    private Visitor.Known loggedIn(Session session) {
        var domain = session.login().ownDomain();
        var employer = Optional.ofNullable(domain).flatMap(own -> serviceMap.targets(own).stream().findFirst())
                .map(target -> target.domainName()).orElse(null);
        return new Visitor.Known(new Visitor.LoggedIn(session.name(), domain, employer, !sessions.canBeLonger(session)),
                sessions.endOf(session));
    }
}
