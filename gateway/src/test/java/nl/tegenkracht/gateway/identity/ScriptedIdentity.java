package nl.tegenkracht.gateway.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.tegenkracht.gateway.GatewayProperties;
import nl.tegenkracht.gateway.session.Sessions;
import tools.jackson.databind.json.JsonMapper;

/** An identity provider that answers what the test says, without a network. */
public final class ScriptedIdentity {

    private static final IdentityProvider ADDRESSES = new IdentityProvider("poort", "poort.geheim", "/authorize",
            "/token", "/revoke", "/jwks", "/logout", Duration.ofSeconds(1));

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, LoginClaims> logins = new HashMap<>();
    private final List<Map<String, String>> requests = new ArrayList<>();
    private final Clock clock;
    private final TokenClient client;
    private final LoginTokens loginTokens;
    private String error;
    private boolean down;

    public ScriptedIdentity(GatewayProperties properties, Clock clock) {
        this.clock = clock;
        var connection = new IdentityProviderConnection(ADDRESSES);
        this.client = new TokenClient(properties, ADDRESSES, connection, json) {

            @Override
            TokenResponse requestToken(Map<String, String> fields) {
                return answer(fields);
            }
        };
        this.loginTokens = new LoginTokens(properties, ADDRESSES, connection, clock) {

            @Override
            public Optional<LoginClaims> read(String token) {
                return Optional.ofNullable(logins.get(token));
            }
        };
    }

    public LoginTokens loginTokens() {
        return loginTokens;
    }

    public TokenExchange exchange() {
        return new TokenExchange(client, clock);
    }

    public TokenRefresh refresh(Sessions sessions) {
        return new TokenRefresh(client, loginTokens, sessions, clock);
    }

    /** This token is valid and says this. */
    public void issued(String token, LoginClaims login) {
        logins.put(token, login);
    }

    /** From now on it answers with this error. */
    public void refuses(String code) {
        error = code;
    }

    /** From now on it does not answer. */
    public void goesDown() {
        down = true;
    }

    /** What it was asked, in order. */
    public List<Map<String, String>> requests() {
        return List.copyOf(requests);
    }

    private TokenClient.TokenResponse answer(Map<String, String> fields) {
        if (down) {
            throw new IdentityProviderUnavailable(null);
        }
        requests.add(fields);
        var token = "token-" + requests.size() + "-for-" + fields.get("audience");
        return new TokenClient.TokenResponse(json.createObjectNode().put("access_token", token).put("expires_in", 300),
                error);
    }
}
