package nl.tegenkracht.gateway.identity;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The public keys of an issuer. A token under a key that is not known here makes the gateway ask, but only now and then:
 * whoever makes up keys does not keep the issuer busy.
 */
final class IssuerKeys {

    private static final long ASK_EVERY_MS = 10_000;
    private static final List<SignatureAlgorithm> ALGORITHMS = List.of(SignatureAlgorithm.RS256,
            SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

    private final RemoteKeys remote;
    private final JWKSource<SecurityContext> source;

    /** @param address where the keys are; only asked for when they are needed */
    IssuerKeys(Supplier<String> address, IdentityProviderConnection connection) {
        this.remote = new RemoteKeys(address, connection.plain());
        this.source = JWKSourceBuilder.create(remote).refreshAheadCache(false).rateLimited(ASK_EVERY_MS).build();
    }

    /** What a token is for, as its header may say. */
    enum TokenKind {

        LOGIN("at+jwt"),
        LOGOUT("logout+jwt");

        private final JOSEObjectType type;

        TokenKind(String type) {
            this.type = new JOSEObjectType(type);
        }
    }

    /** The key of a token is unknown, and the issuer was asked for its keys only just now. */
    static final class UnknownKey extends JwtException {

        private static final long serialVersionUID = 1L;

        UnknownKey(JwtException cause) {
            super("The key is unknown", cause);
        }
    }

    /** Reads tokens of this issuer that pass this validator, of this kind or of one that does not say. */
    JwtDecoder decoder(OAuth2TokenValidator<Jwt> validator, TokenKind kind) {
        var decoder = nimbus(kind);
        decoder.setJwtValidator(validator);
        return token -> {
            try {
                return decoder.decode(token);
            } catch (JwtException error) {
                throw error.getCause() instanceof RateLimitReachedException && remote.answered()
                        ? new UnknownKey(error)
                        : error;
            }
        };
    }

    private NimbusJwtDecoder nimbus(TokenKind kind) {
        return NimbusJwtDecoder.withJwkSource(source).jwsAlgorithms(allowed -> allowed.addAll(ALGORITHMS))
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier(
                        new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, kind.type, null)))
                .build();
    }

    private static final class RemoteKeys implements JWKSetSource<SecurityContext> {

        private final Supplier<String> address;
        private final RestClient client;
        private volatile boolean answered;

        RemoteKeys(Supplier<String> address, RestClient client) {
            this.address = address;
            this.client = client;
        }

        /** Whether the issuer was there when it was last asked. */
        boolean answered() {
            return answered;
        }

        @Override
        public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator evaluator, long now, SecurityContext context)
                throws KeySourceException {
            answered = false;
            try {
                var keys = JWKSet.parse(client.get().uri(address.get()).retrieve().body(String.class));
                answered = true;
                return keys;
            } catch (RestClientException | IdentityProviderUnavailable | ParseException error) {
                throw new JWKSetUnavailableException("The keys of the issuer cannot be obtained", error);
            }
        }

        @Override
        public void close() {
            // Nothing is kept open here.
        }
    }
}
