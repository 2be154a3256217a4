package nl.tegenkracht.identity.key;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keys in {@code identiteit.jwk}, a JWK Set; {@link RotateSigningKeys} turns them while this runs. */
@Configuration(proxyBeanMethods = false)
public class SigningKeys {

    private final SigningKeyFile file;
    private final Clock clock;

    SigningKeys(SecretsDirectory secretsDirectory, Clock clock) {
        secretsDirectory.readOrCreate(SigningKeyFile.NAME,
                () -> new JWKSet(SigningKeyFile.newKey(clock.instant())).toString(false));
        this.file = new SigningKeyFile(secretsDirectory.path());
        this.clock = clock;
        file.keys();
    }

    /** Id of the key that signs now. */
    public String newestKeyId() {
        return file.signingKeyId(clock.instant());
    }

    @Bean
    JWKSource<SecurityContext> jwkSource() {
        return (selector, context) -> selector.select(file.keys());
    }
}
