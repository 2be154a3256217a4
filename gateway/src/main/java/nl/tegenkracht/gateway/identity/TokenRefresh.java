package nl.tegenkracht.gateway.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import nl.tegenkracht.gateway.session.Session;
import nl.tegenkracht.gateway.session.Sessions;
import org.springframework.stereotype.Component;

/** Keeps the login token of a session valid, one refresh at a time per session, also when there are more gateways. */
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
     * A login token that is valid for at least another minute.
     *
     * @throws LoginExpired                if the session cannot be refreshed any more; it has then been ended
     * @throws IdentityProviderUnavailable if the identity provider does not respond; the session remains
     */
    public String loginToken(Session session) {
        if (!isExpiring(session)) {
            return session.tokens().accessToken();
        }
        return singleFlight.run(session.key(), () -> refresh(session)).tokens().accessToken();
    }

    private boolean isExpiring(Session session) {
        return !clock.instant().isBefore(session.tokens().expiresAt().minus(MARGIN));
    }

    private Session refresh(Session found) {
        var session = sessions.reload(found.key()).orElseThrow(LoginExpired::new);
        if (!isExpiring(session)) {
            return session;
        }
        var refreshToken = session.tokens().refreshToken();
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
        var tokens = new Session.Tokens(accessToken, login.expiresAt(),
                orElse(response.field("refresh_token"), session.tokens().refreshToken()),
                orElse(response.field("id_token"), session.tokens().idToken()));
        return sessions.renew(session, login, tokens).orElseThrow(LoginExpired::new);
    }

    /** Another gateway may just have refreshed: our refresh token is then spent, but the session alive and well. */
    private Session afterRefusal(Session session) {
        var current = sessions.reload(session.key()).orElseThrow(LoginExpired::new);
        if (current.version() > session.version()) {
            return current;
        }
        sessions.end(current);
        throw new LoginExpired();
    }

    private static String orElse(String updated, String old) {
        return updated == null ? old : updated;
    }
}
