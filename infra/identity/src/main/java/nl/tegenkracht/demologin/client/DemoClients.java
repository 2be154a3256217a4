package nl.tegenkracht.demologin.client;

import static org.springframework.security.oauth2.core.AuthorizationGrantType.AUTHORIZATION_CODE;
import static org.springframework.security.oauth2.core.AuthorizationGrantType.REFRESH_TOKEN;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Landscape;
import nl.tegenkracht.demologin.DemoLoginProperties;
import nl.tegenkracht.identity.access.LandscapeSource;
import nl.tegenkracht.identity.client.Clients;
import nl.tegenkracht.identity.key.SecretsDirectory;
import nl.tegenkracht.identity.login.OwnLoginClients;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** The gateway as a place to log in, and the departments' own portals. */
@Component
public class DemoClients implements OwnLoginClients {

    private static final Duration CODE_LIFETIME = Duration.ofMinutes(1);
    private static final Duration LOGIN_TOKEN_LIFETIME = Duration.ofMinutes(60);
    private static final Duration REFRESH_TOKEN_LIFETIME = Duration.ofHours(6);

    private final DemoLoginProperties properties;
    private final SecretsDirectory secretsDirectory;
    private final LandscapeSource landscapeSource;

    DemoClients(DemoLoginProperties properties, SecretsDirectory secretsDirectory, LandscapeSource landscapeSource) {
        this.properties = properties;
        this.secretsDirectory = secretsDirectory;
        this.landscapeSource = landscapeSource;
    }

    @Override
    public void extend(RegisteredClient.Builder gateway) {
        var origin = properties.publicOrigin();
        withLogin(gateway, settings()).clientName("Tegenkracht").authorizationGrantType(REFRESH_TOKEN)
                .redirectUri(origin + "/inloggen/terug").postLogoutRedirectUri(origin + "/uitgelogd");
    }

    @Override
    public List<RegisteredClient> others() {
        return properties.portals().stream().map(this::portal).toList();
    }

    /** Where logging in can return to: origins, as a browser compares them. */
    public List<String> returnOrigins() {
        return Stream.concat(Stream.of(properties.publicOrigin()),
                properties.portals().stream().map(DemoLoginProperties.Portal::redirectUri))
                .map(DemoClients::origin).distinct().toList();
    }

    private RegisteredClient portal(DemoLoginProperties.Portal portal) {
        var owner = landscapeSource.current().domain(portal.domain()).map(Landscape.DomainEntry::naam)
                .orElse(portal.domain().value());
        return withLogin(Clients.confidential(portal.client(), secretsDirectory),
                Clients.bind(settings(), portal.domain())).clientName("het portaal van " + owner)
                .redirectUri(portal.redirectUri().toString()).build();
    }

    private static RegisteredClient.Builder withLogin(RegisteredClient.Builder client,
            ClientSettings.Builder settings) {
        return client.authorizationGrantType(AUTHORIZATION_CODE).scope(OidcScopes.OPENID)
                .clientSettings(settings.build()).tokenSettings(tokens());
    }

    private static ClientSettings.Builder settings() {
        return ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false);
    }

    private static TokenSettings tokens() {
        return TokenSettings.builder().authorizationCodeTimeToLive(CODE_LIFETIME)
                .accessTokenTimeToLive(LOGIN_TOKEN_LIFETIME)
                .refreshTokenTimeToLive(REFRESH_TOKEN_LIFETIME).reuseRefreshTokens(false)
                .idTokenSignatureAlgorithm(SignatureAlgorithm.RS256).build();
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }
}
