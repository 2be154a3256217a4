package nl.tegenkracht.gateway.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.tegenkracht.contracts.Claims;
import nl.tegenkracht.gateway.GatewayProperties;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/**
 * Reads login tokens: those of the gateway's own sessions and those that a department portal sends as a bearer. Only
 * from the own issuer, only meant for the gateway, only RS256.
 */
@Component
public class LoginTokens {

    private static final OAuth2Error NOT_FOR_GATEWAY = new OAuth2Error("invalid_token",
            "Not meant for the gateway", null);

    private final JwtDecoder decoder;
    private final Clock clock;
    private final Cache<String, LoginClaims> recentBearers = Caffeine.newBuilder().maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(1)).build();

    LoginTokens(GatewayProperties properties, IdentityProvider identityProvider, IdentityProviderConnection connection,
            Clock clock) {
        this.clock = clock;
        var nimbus = NimbusJwtDecoder.withJwkSetUri(IdentityProvider.url(properties, identityProvider.keys()))
                .jwsAlgorithm(SignatureAlgorithm.RS256).restOperations(new RestTemplate(connection.requestFactory()))
                .build();
        nimbus.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(timestamps(clock),
                new JwtIssuerValidator(properties.issuer().toString()), forGateway())));
        this.decoder = nimbus;
    }

    /**
     * Reads a login token; empty if it is not valid.
     *
     * @throws IdentityProviderUnavailable if the keys to check it with cannot be obtained
     */
    public Optional<LoginClaims> read(String token) {
        try {
            return Optional.of(toLoginClaims(decoder.decode(token)));
        } catch (BadJwtException error) {
            return Optional.empty();
        } catch (JwtException error) {
            throw new IdentityProviderUnavailable(error);
        }
    }

    /** As {@link #read}, but a token that was read within the last minute is not checked again. */
    public Optional<LoginClaims> readBearer(String token, String fingerprint) {
        var known = recentBearers.getIfPresent(fingerprint);
        if (known == null) {
            var fresh = read(token);
            fresh.ifPresent(login -> recentBearers.put(fingerprint, login));
            return fresh;
        }
        return clock.instant().isBefore(known.expiresAt()) ? Optional.of(known) : Optional.empty();
    }

    private static LoginClaims toLoginClaims(Jwt token) {
        var domains = token.getClaimAsStringList(Claims.DOMAINS);
        var expiresAt = token.getExpiresAt();
        if (token.getSubject() == null || domains == null || expiresAt == null) {
            throw new JwtValidationException("Incomplete login token", Set.of(NOT_FOR_GATEWAY));
        }
        return new LoginClaims(token.getSubject(), token.getClaimAsString(Claims.OWN_DOMAIN),
                new HashSet<>(domains), expiresAt);
    }

    private static OAuth2TokenValidator<Jwt> forGateway() {
        return token -> token.getAudience() != null && token.getAudience().contains(Claims.GATEWAY_AUDIENCE)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(NOT_FOR_GATEWAY);
    }

    private static OAuth2TokenValidator<Jwt> timestamps(Clock clock) {
        var validator = new JwtTimestampValidator(Duration.ofSeconds(5));
        validator.setClock(clock);
        return validator;
    }
}
