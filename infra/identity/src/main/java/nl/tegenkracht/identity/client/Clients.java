package nl.tegenkracht.identity.client;

import static org.springframework.security.oauth2.core.AuthorizationGrantType.AUTHORIZATION_CODE;
import static org.springframework.security.oauth2.core.AuthorizationGrantType.REFRESH_TOKEN;
import static org.springframework.security.oauth2.core.AuthorizationGrantType.TOKEN_EXCHANGE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.identity.IdentityProperties;
import nl.tegenkracht.identity.person.Person;
import nl.tegenkracht.identity.key.SecretsDirectory;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/**
 * The gateway and the departments' own portals. The gateway speaks for everyone; a portal only for the people of the
 * one domain to which the settings bind it.
 */
@Component
public class Clients implements RegisteredClientRepository {

    /** The only client that may exchange tokens. */
    public static final String GATEWAY = "poort";

    private static final Duration CODE_LIFETIME = Duration.ofMinutes(1);
    private static final Duration LOGIN_TOKEN_LIFETIME = Duration.ofMinutes(60);
    private static final Duration REFRESH_TOKEN_LIFETIME = Duration.ofHours(6);

    private final InMemoryRegisteredClientRepository registered;
    private final List<RegisteredClient> clients = new ArrayList<>();
    private final Map<String, DataDomain> boundDomains = new HashMap<>();

    Clients(IdentityProperties properties, SecretsDirectory secretsDirectory) {
        clients.add(gateway(properties, secretsDirectory));
        for (var portal : properties.portals()) {
            clients.add(portal(portal, secretsDirectory));
            boundDomains.put(portal.client(), portal.domain());
        }
        registered = new InMemoryRegisteredClientRepository(clients);
    }

    /** Whether this client may speak for this person. */
    public boolean speaksFor(String client, Person person) {
        return !boundDomains.containsKey(client) || boundDomains.get(client).equals(person.domein());
    }

    /** Whether this client may speak about this domain. */
    public boolean speaksAbout(String client, DataDomain domain) {
        return !boundDomains.containsKey(client) || boundDomains.get(client).equals(domain);
    }

    /** All addresses to which a login can return. */
    public List<String> returnAddresses() {
        return clients.stream().flatMap(client -> client.getRedirectUris().stream()).toList();
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Clients are in the settings");
    }

    @Override
    public RegisteredClient findById(String id) {
        return registered.findById(id);
    }

    @Override
    public RegisteredClient findByClientId(String clientId) {
        return registered.findByClientId(clientId);
    }

    private static RegisteredClient gateway(IdentityProperties properties, SecretsDirectory secretsDirectory) {
        var origin = properties.publicOrigin();
        return confidential(GATEWAY, secretsDirectory).authorizationGrantType(REFRESH_TOKEN)
                .authorizationGrantType(TOKEN_EXCHANGE).redirectUri(origin + "/inloggen/terug")
                .postLogoutRedirectUri(origin + "/").build();
    }

    private static RegisteredClient portal(IdentityProperties.Portal portal, SecretsDirectory secretsDirectory) {
        return confidential(portal.client(), secretsDirectory).redirectUri(portal.redirectUri().toString()).build();
    }

    private static RegisteredClient.Builder confidential(String name, SecretsDirectory secretsDirectory) {
        return RegisteredClient.withId(name).clientId(name)
                .clientSecret(ClientSecretEncoder.hash(secretsDirectory.secret(name + ".geheim")))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AUTHORIZATION_CODE).scope(OidcScopes.OPENID)
                .clientSettings(
                        ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false).build())
                .tokenSettings(tokens());
    }

    private static TokenSettings tokens() {
        return TokenSettings.builder().authorizationCodeTimeToLive(CODE_LIFETIME)
                .accessTokenTimeToLive(LOGIN_TOKEN_LIFETIME)
                .refreshTokenTimeToLive(REFRESH_TOKEN_LIFETIME).reuseRefreshTokens(false)
                .idTokenSignatureAlgorithm(SignatureAlgorithm.RS256).build();
    }
}
