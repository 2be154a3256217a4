package nl.tegenkracht.gateway.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.gateway.GatewayProperties;
import nl.tegenkracht.gateway.session.Session;
import nl.tegenkracht.gateway.session.Sessions;

/** A login provider and a token desk that answer what the test says, without a network. */
public final class ScriptedIdentity {

    private static final Executor BACKGROUND = Executors.newVirtualThreadPerTaskExecutor();
    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private final Map<String, LoginClaims> logins = new HashMap<>();
    private final List<Map<String, String>> requests = new ArrayList<>();
    private final Clock clock;
    private final TokenDesk desk;
    private final ProviderClient provider;
    private final LoginTokens loginTokens;
    private String error;
    private boolean down;
    private boolean namesThePlace;

    public ScriptedIdentity(GatewayProperties properties, Clock clock) {
        this.clock = clock;
        writeSecret(properties);
        var login = new LoginProperties(URI.create("http://localhost:9000"), "poort", "poort.geheim", List.of("openid"),
                new LoginProperties.ClaimNames("sub", "name", "eigen_domein", "domeinen"), Duration.ofSeconds(1),
                List.of(), false, Duration.ofMinutes(15));
        var connection = new IdentityProviderConnection(login);
        var discovery = new LoginDiscovery(properties, login, connection, BACKGROUND);
        this.desk = new TokenDesk(properties, new DeskProperties("poort", "poort.geheim", "/token", "/jwks"),
                connection) {

            @Override
            Issued exchange(String loginToken, String audience, DataDomain domain) {
                if (namesThePlace) {
                    return new Issued(loginToken + " " + audience + " " + domain, LIFETIME);
                }
                return new Issued(answer(Map.of("subject_token", loginToken, "audience", audience, "resource",
                        "urn:tegenkracht:datadomein:" + domain)), LIFETIME);
            }
        };
        this.provider = new ProviderClient(discovery, connection, properties) {

            @Override
            Session.Tokens refresh(Session.Tokens tokens, Instant now) {
                return new Session.Tokens(answer(Map.of("refresh_token", tokens.refreshToken())), now.plus(LIFETIME),
                        tokens.refreshToken(), tokens.idToken());
            }
        };
        this.loginTokens = new LoginTokens(properties, login, discovery, desk,
                new LiveBearers(properties, login, provider, clock) {

                    @Override
                    boolean isLive(String token) {
                        return true;
                    }
                }, clock) {

            @Override
            public Optional<LoginClaims> read(String token) {
                return Optional.ofNullable(logins.get(token));
            }
        };
    }

    /** A desk whose tokens say for whom, for which service and for which domain they are. */
    static ScriptedIdentity thatNamesThePlace(GatewayProperties properties, Clock clock) {
        var identity = new ScriptedIdentity(properties, clock);
        identity.namesThePlace = true;
        return identity;
    }

    public LoginTokens loginTokens() {
        return loginTokens;
    }

    public TokenExchange exchange() {
        return new TokenExchange(desk, clock, BACKGROUND);
    }

    public TokenRefresh refresh(Sessions sessions) {
        return new TokenRefresh(provider, loginTokens, sessions, clock, BACKGROUND);
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

    private String answer(Map<String, String> fields) {
        if (down) {
            throw new IdentityProviderUnavailable(null);
        }
        requests.add(fields);
        return switch (error) {
            case null -> "token-" + requests.size() + "-for-" + fields.get("audience");
            case "invalid_target" -> throw new AccessRefused();
            case "invalid_grant" -> throw new LoginExpired();
            default -> throw new IdentityProviderUnavailable(null);
        };
    }

    private static void writeSecret(GatewayProperties properties) {
        try {
            Files.writeString(properties.keyDirectory().resolve("poort.geheim"), "secret");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
