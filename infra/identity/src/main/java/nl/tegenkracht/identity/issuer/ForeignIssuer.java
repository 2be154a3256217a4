package nl.tegenkracht.identity.issuer;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimNames;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import nl.tegenkracht.identity.IdentityProperties.LoginIssuer;

/** Checks whether a token is a login token of one issuer: signature, issuer, audience, times. */
final class ForeignIssuer {

    /** No symmetric keys, and no RSA with a short hash. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384,
            JWSAlgorithm.RS512, JWSAlgorithm.PS256, JWSAlgorithm.PS384, JWSAlgorithm.PS512, JWSAlgorithm.ES256,
            JWSAlgorithm.ES384, JWSAlgorithm.ES512);
    private static final Set<String> REQUIRED = Set.of(JWTClaimNames.SUBJECT, JWTClaimNames.EXPIRATION_TIME,
            JWTClaimNames.ISSUED_AT);
    /** Clocks of two organisations differ a little; a token that is over stays over. */
    private static final int CLOCK_SKEW_SECONDS = 10;

    private final LoginIssuer settings;
    private final ForeignKeys keys;

    ForeignIssuer(LoginIssuer settings, Clock clock) {
        this.settings = settings;
        this.keys = new ForeignKeys(settings.issuer(), clock);
    }

    LoginIssuer settings() {
        return settings;
    }

    /**
     * The claims of a token; empty if it is not a login token of this issuer.
     *
     * @throws IssuerUnavailable if that cannot be known now
     */
    Optional<JWTClaimsSet> verify(JWT token) {
        try {
            return Optional.of(processor().process(token, null));
        } catch (BadJOSEException refused) {
            return Optional.empty();
        } catch (JOSEException e) {
            throw new IssuerUnavailable(e);
        }
    }

    private ConfigurableJWTProcessor<SecurityContext> processor() {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT,
                new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys.source()));
        var claims = new DefaultJWTClaimsVerifier<SecurityContext>(settings.audience(),
                new JWTClaimsSet.Builder().issuer(settings.issuer().toString()).build(), REQUIRED);
        claims.setMaxClockSkew(CLOCK_SKEW_SECONDS);
        processor.setJWTClaimsSetVerifier(claims);
        return processor;
    }
}
