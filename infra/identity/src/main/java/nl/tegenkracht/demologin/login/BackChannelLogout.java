package nl.tegenkracht.demologin.login;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.tegenkracht.contracts.Claims;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.demologin.DemoLoginProperties;
import nl.tegenkracht.identity.IdentityProperties;
import nl.tegenkracht.identity.client.Clients;
import nl.tegenkracht.identity.key.SigningKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** Tells the gateway that a sign-in is over (OpenID Connect Back-Channel Logout 1.0); nobody waits for that. */
@Component
class BackChannelLogout implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BackChannelLogout.class);
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration VALID = Duration.ofMinutes(2);
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final RetryTemplate RETRY = new RetryTemplate(
            RetryPolicy.builder().maxRetries(3).delay(Duration.ofSeconds(1)).multiplier(3).build());

    private final URI address;
    private final String issuer;
    private final SigningKeys signingKeys;
    private final NimbusJwtEncoder encoder;
    private final Clock clock;
    private final RestClient http;
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();

    BackChannelLogout(DemoLoginProperties demo, IdentityProperties properties, SigningKeys signingKeys,
            JWKSource<SecurityContext> keys, Clock clock) {
        this.address = URI.create(demo.publicOrigin() + "/uitloggen/aanbieder");
        this.issuer = properties.issuer().toString();
        this.signingKeys = signingKeys;
        this.encoder = new NimbusJwtEncoder(keys);
        this.clock = clock;
        var requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(TIMEOUT);
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    void signInEnded(String sid) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("logout_token", token(sid));
        background.execute(() -> send(fields));
    }

    private void send(LinkedMultiValueMap<String, String> fields) {
        try {
            RETRY.execute(() -> http.post().uri(address).contentType(MediaType.APPLICATION_FORM_URLENCODED).body(fields)
                    .retrieve().toBodilessEntity());
        } catch (RetryException notTold) {
            LOG.warn(LogCode.LOGOUT_NOT_TOLD.pattern(), notTold.getCause().getClass().getSimpleName());
        }
    }

    private String token(String sid) {
        var now = clock.instant();
        var header = JwsHeader.with(SignatureAlgorithm.RS256).type("logout+jwt").keyId(signingKeys.newestKeyId())
                .build();
        var claims = JwtClaimsSet.builder().issuer(issuer).audience(List.of(Clients.GATEWAY)).issuedAt(now)
                .expiresAt(now.plus(VALID)).id(Id.random()).claim(Claims.SID, sid)
                .claim("events", Map.of(EVENT, Map.of())).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}
