package nl.tegenkracht.gateway.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.tegenkracht.contracts.Claims;
import nl.tegenkracht.contracts.GuestCode;
import nl.tegenkracht.gateway.GatewayProperties;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.stereotype.Component;

/**
 * Reads login tokens: those of the gateway's own sessions and those that a department portal sends as a bearer. Only
 * from the one login provider, only meant for the gateway.
 */
@Component
public class LoginTokens {

    private static final OAuth2Error NOT_FOR_GATEWAY = new OAuth2Error("invalid_token",
            "Not meant for the gateway", null);

    private final LoginProperties.ClaimNames claims;
    private final TokenDesk desk;
    private final JwtDecoder decoder;
    private final JwtDecoder deskDecoder;
    private final LiveBearers liveBearers;
    private final Clock clock;
    private final Cache<String, LoginClaims> recentBearers;

    LoginTokens(GatewayProperties properties, LoginProperties login, LoginDiscovery discovery, TokenDesk desk,
            LiveBearers liveBearers, Clock clock) {
        this.claims = login.claims();
        this.desk = desk;
        this.liveBearers = liveBearers;
        this.clock = clock;
        this.recentBearers = Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(Duration.ofMinutes(1))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis())).build();
        this.decoder = discovery.decoder(validator(login.issuer(), clock));
        this.deskDecoder = desk.decoder(validator(properties.issuer(), clock));
    }

    /**
     * Reads a login token; empty if it is not valid.
     *
     * @throws LoginExpired                if it looks valid, but the token desk does not accept it any more
     * @throws IdentityProviderUnavailable if it cannot be checked now
     */
    public Optional<LoginClaims> read(String token) {
        return decode(decoder, token).flatMap(this::toLoginClaims);
    }

    /** A key that the provider does not have is no reason to doubt the provider. */
    private Optional<LoginClaims> readStrange(String token) {
        try {
            return read(token);
        } catch (IdentityProviderUnavailable error) {
            if (error.getCause() instanceof IssuerKeys.UnknownKey) {
                return Optional.empty();
            }
            throw error;
        }
    }

    /**
     * What a good token says; empty if it is not good.
     *
     * @throws IdentityProviderUnavailable if that cannot be known now
     */
    static Optional<Jwt> decode(JwtDecoder decoder, String token) {
        try {
            return Optional.of(decoder.decode(token));
        } catch (BadJwtException error) {
            return Optional.empty();
        } catch (JwtException error) {
            throw new IdentityProviderUnavailable(error);
        }
    }

    /** As {@link #read}, if the provider still stands by it; what was read within the last minute is not checked again. */
    public Optional<LoginClaims> readBearer(String token, String fingerprint) {
        var known = recentBearers.getIfPresent(fingerprint);
        if (known == null) {
            var fresh = readStrange(token).filter(login -> liveBearers.isLive(token));
            fresh.ifPresent(login -> recentBearers.put(fingerprint, login));
            return fresh;
        }
        return clock.instant().isBefore(known.expiresAt()) ? Optional.of(known) : Optional.empty();
    }

    private Optional<LoginClaims> toLoginClaims(Jwt token) {
        var account = token.getClaimAsString(claims.account());
        if (account == null || token.getExpiresAt() == null) {
            return Optional.empty();
        }
        return token.hasClaim(claims.domains())
                ? Optional.of(loginClaims(token, account, claims.ownDomain(), claims.domains(), token.getExpiresAt()))
                : askDesk(token, account);
    }

    /**
     * What the code of a guest says; empty if the desk knows no such code. It lasts as long as a session can.
     *
     * @throws IdentityProviderUnavailable if the desk does not answer
     */
    public Optional<LoginClaims> readGuest(GuestCode code, Duration longest) {
        try {
            var issued = desk.exchangeForDomains(code.loginToken());
            return decode(deskDecoder, issued.token()).filter(answer -> code.sub().equals(answer.getSubject()))
                    .filter(answer -> answer.hasClaim(Claims.DOMAINS))
                    .map(answer -> loginClaims(answer, code.sub(), Claims.OWN_DOMAIN, Claims.DOMAINS,
                            clock.instant().plus(longest)))
                    .filter(login -> login.ownDomain() != null);
        } catch (LoginExpired | AccessRefused unknown) {
            return Optional.empty();
        }
    }

    /** A provider that does not know our domains: who may enter what is the desk's to say. */
    private Optional<LoginClaims> askDesk(Jwt token, String account) {
        var issued = desk.exchangeForDomains(token.getTokenValue());
        return decode(deskDecoder, issued.token())
                .filter(answer -> Objects.equals(answer.getSubject(), token.getSubject()))
                .filter(answer -> answer.hasClaim(Claims.DOMAINS))
                .map(answer -> loginClaims(answer, account, Claims.OWN_DOMAIN, Claims.DOMAINS, token.getExpiresAt()));
    }

    private static LoginClaims loginClaims(Jwt token, String account, String ownDomain, String domains,
            Instant expiresAt) {
        return new LoginClaims(account, token.getClaimAsString(ownDomain),
                new HashSet<>(token.getClaimAsStringList(domains)), expiresAt);
    }

    private static OAuth2TokenValidator<Jwt> validator(URI issuer, Clock clock) {
        return new DelegatingOAuth2TokenValidator<>(
                List.of(timestamps(clock), new JwtIssuerValidator(issuer.toString()), forGateway()));
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
