package nl.tegenkracht.gateway.login;

import com.mongodb.MongoException;
import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import nl.tegenkracht.contracts.Claims;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.gateway.identity.IdentityProviderUnavailable;
import nl.tegenkracht.gateway.identity.ProviderClient;
import nl.tegenkracht.gateway.identity.TokenExchange;
import nl.tegenkracht.gateway.route.Streams;
import nl.tegenkracht.gateway.session.ProviderSession;
import nl.tegenkracht.gateway.session.Session;
import nl.tegenkracht.gateway.session.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Component;

/** Ends a session at this gateway: its document, its streams and its tokens. */
@Component
class SessionEnd {

    private static final Logger LOG = LoggerFactory.getLogger(SessionEnd.class);

    private final Sessions sessions;
    private final Streams streams;
    private final TokenExchange tokenExchange;
    private final ProviderClient provider;

    SessionEnd(Sessions sessions, Streams streams, TokenExchange tokenExchange, ProviderClient provider) {
        this.sessions = sessions;
        this.streams = streams;
        this.tokenExchange = tokenExchange;
        this.provider = provider;
    }

    /** On logout; false if the provider did not hear of it. */
    boolean loggedOut(Session session) {
        forget(session);
        return revoke(session);
    }

    /**
     * By a new login in the same browser. If that is of the same session at the provider, its tokens are left alone: some
     * providers take the revocation of one for the end of all.
     */
    void replaced(Session former, OidcIdToken newer) {
        forget(former);
        var sid = newer.getClaimAsString(Claims.SID);
        if (sid == null || !sid.equals(sid(former))) {
            revoke(former);
        }
    }

    /** Because the provider says so: it need not hear of it. */
    void endedAtProvider(ProviderSession atProvider) {
        sessions.endAll(atProvider).forEach(this::forget);
    }

    private void forget(Session session) {
        sessions.end(session);
        forget(session.key());
    }

    private void forget(String session) {
        streams.close(session);
        tokenExchange.forget(session);
    }

    private boolean revoke(Session session) {
        try {
            if (session.tokens().refreshToken() != null) {
                provider.revoke(session.tokens().refreshToken());
            }
            return true;
        } catch (IdentityProviderUnavailable | MongoException error) {
            LOG.warn(LogCode.TOKEN_NOT_REVOKED.pattern());
            return false;
        }
    }

    private static String sid(Session session) {
        if (session.tokens().idToken() == null) {
            return null;
        }
        try {
            return JWTParser.parse(session.tokens().idToken()).getJWTClaimsSet().getStringClaim(Claims.SID);
        } catch (ParseException error) {
            return null;
        }
    }
}
