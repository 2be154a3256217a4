package nl.tegenkracht.gateway.identity;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.gateway.GatewayProperties;
import nl.tegenkracht.gateway.identity.IssuerKeys.TokenKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;

/**
 * The login provider as it describes itself (OpenID Connect Discovery). It is asked when somebody first needs it, and
 * again every hour: the gateway also starts when the provider is not there.
 */
@Component
public class LoginDiscovery implements ClientRegistrationRepository {

    public static final String REGISTRATION_ID = "gateway";

    private static final Logger LOG = LoggerFactory.getLogger(LoginDiscovery.class);
    private static final Duration ASK_AGAIN = Duration.ofHours(1);
    private static final ParameterizedTypeReference<Map<String, Object>> METADATA = new ParameterizedTypeReference<>() {
    };

    private final LoginProperties login;
    private final IdentityProviderConnection connection;
    private final String redirectUri;
    private final String clientSecret;
    private final IssuerKeys keys;
    private final LoadingCache<String, ClientRegistration> registrations;

    LoginDiscovery(GatewayProperties properties, LoginProperties login, IdentityProviderConnection connection,
            Executor background) {
        this.login = login;
        this.connection = connection;
        this.redirectUri = properties.publicOrigin() + "/inloggen/terug";
        this.clientSecret = ClientSecret.read(properties, login.secret());
        this.keys = new IssuerKeys(() -> registration().getProviderDetails().getJwkSetUri(), connection);
        this.registrations = Caffeine.newBuilder().refreshAfterWrite(ASK_AGAIN).executor(background)
                .build(id -> discover());
    }

    /**
     * The gateway as a client of the provider.
     *
     * @throws IdentityProviderUnavailable if the provider cannot be reached or does not say what it must
     */
    public ClientRegistration registration() {
        return registrations.get(REGISTRATION_ID);
    }

    /** Spring Security's way in: there, what fails is a failed login. */
    @Override
    public ClientRegistration findByRegistrationId(String registrationId) {
        try {
            return registration();
        } catch (IdentityProviderUnavailable error) {
            throw new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE), error);
        }
    }

    /** An address that not every provider has. */
    Optional<String> endpoint(String name) {
        return Optional.ofNullable(registration().getProviderDetails().getConfigurationMetadata().get(name))
                .map(Object::toString);
    }

    /** Reads tokens of the provider that pass this validator. */
    public JwtDecoder decoder(OAuth2TokenValidator<Jwt> validator) {
        return keys.decoder(validator, TokenKind.LOGIN);
    }

    /** Reads what the provider says about a login that is over, if it passes this validator. */
    JwtDecoder logoutDecoder(OAuth2TokenValidator<Jwt> validator) {
        return keys.decoder(validator, TokenKind.LOGOUT);
    }

    private ClientRegistration discover() {
        try {
            return describe(connection.plain().get().uri(login.issuer() + "/.well-known/openid-configuration")
                    .retrieve().body(METADATA));
        } catch (RuntimeException error) {
            LOG.warn(LogCode.LOGIN_PROVIDER_UNKNOWN.pattern(), error.getClass().getSimpleName());
            throw new IdentityProviderUnavailable(error);
        }
    }

    /** The name comes from the ID token; what else the provider knows of somebody is not asked. */
    private ClientRegistration describe(Map<String, Object> metadata) {
        if (!login.issuer().toString().equals(metadata.get("issuer"))) {
            throw new IllegalArgumentException("The provider calls itself by another name");
        }
        return ClientRegistrations.fromOidcConfiguration(metadata).registrationId(REGISTRATION_ID)
                .clientId(login.client()).clientSecret(clientSecret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC).redirectUri(redirectUri)
                .scope(login.scopes()).userInfoUri(null).userNameAttributeName(IdTokenClaimNames.SUB).build();
    }
}
