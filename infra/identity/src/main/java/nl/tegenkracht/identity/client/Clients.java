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
import nl.tegenkracht.identity.Instellingen;
import nl.tegenkracht.identity.persoon.Persoon;
import nl.tegenkracht.identity.sleutel.Sleutelmap;
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
 * De poort en de eigen portalen van afdelingen. De poort spreekt voor iedereen; een portaal alleen voor de mensen van
 * het ene domein waaraan de instellingen het binden.
 */
@Component
public class Clients implements RegisteredClientRepository {

    /** De enige client die tokens mag omwisselen. */
    public static final String POORT = "poort";

    private static final Duration CODE = Duration.ofMinutes(1);
    private static final Duration INLOGTOKEN = Duration.ofMinutes(60);
    private static final Duration VERVERSTOKEN = Duration.ofHours(6);

    private final InMemoryRegisteredClientRepository geregistreerd;
    private final List<RegisteredClient> alle = new ArrayList<>();
    private final Map<String, DataDomain> gebonden = new HashMap<>();

    Clients(Instellingen instellingen, Sleutelmap sleutelmap) {
        alle.add(poort(instellingen, sleutelmap));
        for (var portaal : instellingen.portalen()) {
            alle.add(portaal(portaal, sleutelmap));
            gebonden.put(portaal.client(), portaal.domein());
        }
        geregistreerd = new InMemoryRegisteredClientRepository(alle);
    }

    /** Of deze client voor deze persoon mag spreken. */
    public boolean spreektVoor(String client, Persoon persoon) {
        return !gebonden.containsKey(client) || gebonden.get(client).equals(persoon.domein());
    }

    /** Of deze client over dit domein mag spreken. */
    public boolean spreektOver(String client, DataDomain domein) {
        return !gebonden.containsKey(client) || gebonden.get(client).equals(domein);
    }

    /** Alle adressen waar een inlog op kan terugkeren. */
    public List<String> terugkeeradressen() {
        return alle.stream().flatMap(client -> client.getRedirectUris().stream()).toList();
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Clients staan in de instellingen");
    }

    @Override
    public RegisteredClient findById(String id) {
        return geregistreerd.findById(id);
    }

    @Override
    public RegisteredClient findByClientId(String clientId) {
        return geregistreerd.findByClientId(clientId);
    }

    private static RegisteredClient poort(Instellingen instellingen, Sleutelmap sleutelmap) {
        var oorsprong = instellingen.publiekeOorsprong();
        return vertrouwelijk(POORT, sleutelmap).authorizationGrantType(REFRESH_TOKEN)
                .authorizationGrantType(TOKEN_EXCHANGE).redirectUri(oorsprong + "/inloggen/terug")
                .postLogoutRedirectUri(oorsprong + "/").build();
    }

    private static RegisteredClient portaal(Instellingen.Portaal portaal, Sleutelmap sleutelmap) {
        return vertrouwelijk(portaal.client(), sleutelmap).redirectUri(portaal.terug().toString()).build();
    }

    private static RegisteredClient.Builder vertrouwelijk(String naam, Sleutelmap sleutelmap) {
        return RegisteredClient.withId(naam).clientId(naam)
                .clientSecret(Clientgeheim.hash(sleutelmap.geheim(naam + ".geheim")))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AUTHORIZATION_CODE).scope(OidcScopes.OPENID)
                .clientSettings(
                        ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false).build())
                .tokenSettings(tokens());
    }

    private static TokenSettings tokens() {
        return TokenSettings.builder().authorizationCodeTimeToLive(CODE).accessTokenTimeToLive(INLOGTOKEN)
                .refreshTokenTimeToLive(VERVERSTOKEN).reuseRefreshTokens(false)
                .idTokenSignatureAlgorithm(SignatureAlgorithm.RS256).build();
    }
}
