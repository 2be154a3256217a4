package nl.tegenkracht.web.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * The public keys of the issuer. A key that is not among them makes the service ask again, but only now and then:
 * whoever makes up keys does not keep the issuer busy. If the issuer does not answer, the keys of before hold for an
 * hour.
 */
final class IssuerKeyReader {

    private static final Duration ASK_EVERY = Duration.ofSeconds(10);
    private static final Duration HOLD_ON = Duration.ofHours(1);
    private static final int TIMEOUT_MS = 2000;
    private static final int MAX_BYTES = 50 * 1024;

    private IssuerKeyReader() {
    }

    /** Reads tokens under these keys that pass this validator. */
    static JwtDecoder decoder(URI keys, OAuth2TokenValidator<Jwt> validator) {
        var known = new AtomicBoolean();
        var decoder = NimbusJwtDecoder.withJwkSource(source(keys, known)).jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(validator);
        return token -> {
            try {
                return decoder.decode(token);
            } catch (JwtException error) {
                // Asked just now: the key is none of the issuer's. Without any keys nobody can say.
                throw known.get() && error.getCause() instanceof RateLimitReachedException
                        ? new BadJwtException("The key is unknown", error)
                        : error;
            }
        };
    }

    private static JWKSource<SecurityContext> source(URI keys, AtomicBoolean known) {
        try {
            var retriever = new DefaultResourceRetriever(TIMEOUT_MS, TIMEOUT_MS, MAX_BYTES);
            JWKSource<SecurityContext> source = JWKSourceBuilder.create(keys.toURL(), retriever)
                    .refreshAheadCache(false).rateLimited(ASK_EVERY.toMillis())
                    .outageTolerant(HOLD_ON.toMillis()).build();
            return (selector, context) -> {
                var found = source.get(selector, context);
                known.set(true);
                return found;
            };
        } catch (MalformedURLException error) {
            throw new IllegalArgumentException("tegenkracht.jwks is no address", error);
        }
    }
}
