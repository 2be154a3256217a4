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
 * De sleutels in {@code identiteit.jwk}, een JWK Set. Wisselen: zet een nieuwe sleutel met een latere {@code iat} erbij
 * en herstart; de nieuwste tekent, de oude controleren nog tot hun tokens verlopen zijn (hoogstens een uur).
 */
@Configuration(proxyBeanMethods = false)
public class SigningKeys {

    /** Ondergrens van de TLS-richtlijnen van het NCSC voor RSA. */
    private static final int BITS = 3072;

    private final JWKSet keys;

    SigningKeys(SecretsDirectory secretsDirectory, Clock clock) throws ParseException {
        keys = JWKSet.parse(secretsDirectory.readOrCreate("identiteit.jwk", () -> newKeySet(clock)));
    }

    /** Kenmerk van de sleutel die nu tekent. */
    public String newestKeyId() {
        return keys.getKeys().stream()
                .max(Comparator.comparing(JWK::getIssueTime, Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(JWK::getKeyID)
                .orElseThrow(() -> new IllegalStateException("identiteit.jwk bevat geen sleutel"));
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
            throw new IllegalStateException("Een RSA-sleutel maken is niet gelukt", error);
        }
    }
}
