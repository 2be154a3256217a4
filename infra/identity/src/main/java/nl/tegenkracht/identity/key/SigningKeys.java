package nl.tegenkracht.identity.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.time.Clock;
import java.util.Comparator;
import java.util.Date;
import nl.tegenkracht.contracts.Id;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The keys in {@code identiteit.jwk}, a JWK Set. To change: add a new key with a later {@code iat} and restart; the
 * newest signs, the old ones still verify until their tokens have expired (at most an hour).
 */
@Configuration(proxyBeanMethods = false)
public class SigningKeys {

    /** Lower limit of the TLS guidelines of the NCSC for RSA. */
    private static final int BITS = 3072;

    private final JWKSet keys;

    SigningKeys(SecretsDirectory secretsDirectory, Clock clock) throws ParseException {
        keys = JWKSet.parse(secretsDirectory.readOrCreate("identiteit.jwk", () -> newKeySet(clock)));
    }

    /** Id of the key that signs now. */
    public String newestKeyId() {
        return keys.getKeys().stream()
                .max(Comparator.comparing(JWK::getIssueTime, Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(JWK::getKeyID)
                .orElseThrow(() -> new IllegalStateException("identiteit.jwk contains no key"));
    }

    @Bean
    JWKSource<SecurityContext> jwkSource() {
        return new ImmutableJWKSet<>(keys);
    }

    private static String newKeySet(Clock clock) {
        try {
            var key = new RSAKeyGenerator(BITS).keyID(Id.random()).keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256).issueTime(Date.from(clock.instant())).generate();
            return new JWKSet(key).toString(false);
        } catch (JOSEException error) {
            throw new IllegalStateException("Generating an RSA key failed", error);
        }
    }
}
