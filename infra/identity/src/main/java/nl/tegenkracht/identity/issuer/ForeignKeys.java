package nl.tegenkracht.identity.issuer;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.tegenkracht.identity.IdentityProperties.LoginIssuer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The public keys of another issuer, by OpenID Connect Discovery, asked for when they are first needed. An issuer that
 * is away is asked again after a few seconds, and an unknown key once in half a minute: nobody makes us flood it.
 */
final class ForeignKeys {

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);
    private static final long LIFETIME_MS = Duration.ofMinutes(15).toMillis();
    private static final long OUTAGE_MS = Duration.ofHours(4).toMillis();
    private static final long BETWEEN_UNKNOWN_KEYS_MS = Duration.ofSeconds(30).toMillis();
    private static final int TIMEOUT_MS = 2000;
    private static final int LONGEST_ANSWER = 256 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI issuer;
    private final Clock clock;
    private final DefaultResourceRetriever http = new DefaultResourceRetriever(TIMEOUT_MS, TIMEOUT_MS, LONGEST_ANSWER);
    private Instant notBefore = Instant.MIN;
    private JWKSource<SecurityContext> source;

    ForeignKeys(URI issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    /** @throws IssuerUnavailable if the issuer cannot be reached, or does not say who it is */
    synchronized JWKSource<SecurityContext> source() {
        if (source == null) {
            var now = clock.instant();
            if (now.isBefore(notBefore)) {
                throw new IssuerUnavailable(null);
            }
            notBefore = now.plus(PAUSE_AFTER_FAILURE);
            source = discover();
        }
        return source;
    }

    private JWKSource<SecurityContext> discover() {
        try {
            var metadata = JSON.readTree(http.retrieveResource(
                    URI.create(withoutSlash(issuer) + "/.well-known/openid-configuration").toURL()).getContent());
            var keys = URI.create(metadata.path("jwks_uri").asString(""));
            if (!issuer.toString().equals(metadata.path("issuer").asString("")) || !LoginIssuer.trusted(keys)) {
                throw new IssuerUnavailable(null);
            }
            return JWKSourceBuilder.<SecurityContext>create(keys.toURL(), http).cache(LIFETIME_MS, 2L * TIMEOUT_MS)
                    .rateLimited(BETWEEN_UNKNOWN_KEYS_MS).outageTolerant(OUTAGE_MS).retrying(false).build();
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw new IssuerUnavailable(e);
        }
    }

    private static String withoutSlash(URI address) {
        var text = address.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
