package nl.tegenkracht.gateway.login;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.gateway.GatewayProperties;
import nl.tegenkracht.gateway.identity.IdentityProvider;
import nl.tegenkracht.gateway.identity.IdentityProviderUnavailable;
import nl.tegenkracht.gateway.identity.TokenClient;
import nl.tegenkracht.gateway.identity.TokenExchange;
import nl.tegenkracht.gateway.route.Streams;
import nl.tegenkracht.gateway.safetynet.KeptForms;
import nl.tegenkracht.gateway.session.Cookies;
import nl.tegenkracht.gateway.session.Session;
import nl.tegenkracht.gateway.session.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Logout: here, at the identity provider and in the browser. */
@Controller
class LogoutController {

    private static final Logger LOG = LoggerFactory.getLogger(LogoutController.class);

    private final Sessions sessions;
    private final Cookies cookies;
    private final TokenExchange tokenExchange;
    private final Streams streams;
    private final TokenClient tokenClient;
    private final GatewayProperties properties;
    private final IdentityProvider identityProvider;
    private final KeptForms keptForms;

    LogoutController(Sessions sessions, Cookies cookies, TokenExchange tokenExchange, Streams streams,
            TokenClient tokenClient, GatewayProperties properties, IdentityProvider identityProvider,
            KeptForms keptForms) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.tokenExchange = tokenExchange;
        this.streams = streams;
        this.tokenClient = tokenClient;
        this.properties = properties;
        this.identityProvider = identityProvider;
        this.keptForms = keptForms;
    }

    @PostMapping("/uitloggen")
    void logout(HttpServletRequest request, HttpServletResponse response) {
        var session = sessions.find(cookies.sessionId(request));
        session.ifPresent(this::endHere);
        cookies.clearSession(response);
        session.ifPresent(ended -> keptForms.forget(request, ended.login().account()));
        // Without "cookies": on localhost we share those with the identity provider, which ends its session itself.
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", session.map(this::providerLogout).orElse("/"));
    }

    /** Ends a session at this gateway: its tokens, its streams and its document. */
    void endHere(Session session) {
        sessions.end(session);
        streams.close(session.key());
        tokenExchange.forget(session.key());
        try {
            if (session.tokens().refreshToken() != null) {
                tokenClient.revoke(session.tokens().refreshToken());
            }
        } catch (IdentityProviderUnavailable | MongoException error) {
            LOG.warn(LogCode.TOKEN_NOT_REVOKED.pattern());
        }
    }

    private String providerLogout(Session session) {
        return IdentityProvider.url(properties, identityProvider.logout()) + "?id_token_hint="
                + session.tokens().idToken() + "&client_id=" + identityProvider.client() + "&post_logout_redirect_uri="
                + URLEncoder.encode(properties.publicOrigin() + "/", StandardCharsets.UTF_8);
    }
}
