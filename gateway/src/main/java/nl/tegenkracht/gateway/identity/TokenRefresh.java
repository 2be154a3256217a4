package nl.tegenkracht.gateway.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import nl.tegenkracht.gateway.session.Session;
import nl.tegenkracht.gateway.session.Sessions;
import org.springframework.stereotype.Component;

/** Houdt het inlogtoken van een sessie geldig, met één vernieuwing tegelijk per sessie, ook met meer dan één deur. */
@Component
public class TokenRefresh {

    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final TokenClient tokenClient;
    private final LoginTokens loginTokens;
    private final Sessions sessions;
    private final Clock clock;
    private final SingleFlight<String, Session> singleFlight = new SingleFlight<>();

    TokenRefresh(TokenClient tokenClient, LoginTokens loginTokens, Sessions sessions, Clock clock) {
        this.tokenClient = tokenClient;
        this.loginTokens = loginTokens;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Een inlogtoken dat nog minstens een minuut geldt.
     *
     * @throws LoginExpired      als de sessie niet meer te vernieuwen is; zij is dan beëindigd
     * @throws IdentityProviderUnavailable als de identiteitsvoorziening niet antwoordt; de sessie blijft
     */
    public String loginToken(Session session) {
        if (!isExpiring(session)) {
            return session.tokens().toegang();
        }
        return singleFlight.run(session.sleutel(), () -> refresh(session)).tokens().toegang();
    }

    private boolean isExpiring(Session session) {
        return !clock.instant().isBefore(session.tokens().verloopt().minus(MARGIN));
    }

    private Session refresh(Session found) {
        var session = sessions.reload(found.sleutel()).orElseThrow(LoginExpired::new);
        if (!isExpiring(session)) {
            return session;
        }
        var refreshToken = session.tokens().verversing();
        if (refreshToken == null) {
            return afterRefusal(session);
        }
        var response = tokenClient.requestToken(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
        return switch (response.error()) {
            case null -> renewed(session, response);
            case "invalid_grant" -> afterRefusal(session);
            default -> throw new IdentityProviderUnavailable(null);
        };
    }

    private Session renewed(Session session, TokenClient.TokenResponse response) {
        var accessToken = response.field("access_token");
        var login = loginTokens.read(accessToken).orElseThrow(LoginExpired::new);
        var tokens = new Session.Tokens(accessToken, login.verloopt(),
                orElse(response.field("refresh_token"), session.tokens().verversing()),
                orElse(response.field("id_token"), session.tokens().identiteit()));
        return sessions.renew(session, login, tokens).orElseThrow(LoginExpired::new);
    }

    /** Een andere deur kan net vernieuwd hebben: dan is ons verversingstoken op, maar de sessie springlevend. */
    private Session afterRefusal(Session session) {
        var current = sessions.reload(session.sleutel()).orElseThrow(LoginExpired::new);
        if (current.versie() > session.versie()) {
            return current;
        }
        sessions.end(current);
        throw new LoginExpired();
    }

    private static String orElse(String updated, String old) {
        return updated == null ? old : updated;
    }
}
