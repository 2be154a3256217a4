package nl.tegenkracht.testkit;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.tegenkracht.contracts.Claims;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.ServiceName;

/**
 * Someone with a token. Every {@code with...} gives a new person; whoever changes nothing gets a valid token.
 *
 * @param sub          pseudonym in the domain
 * @param domain       the domain of the token
 * @param hoedanigheid the capacity in which someone is there
 * @param roles        roles in the domain
 * @param ambten       offices, as {@code ambt:benoeming}
 * @param deployment   part of {@code aud}
 * @param expiresIn    how long the token is still valid; negative means expired
 */
public record TestPerson(String sub, String domain, Hoedanigheid hoedanigheid, List<String> roles,
        List<String> ambten, String deployment, Duration expiresIn) {

    /** Benoeming (appointment) of the first vertrouwenspersoon (confidential adviser) in the demo files. */
    public static final String BENOEMING_VERA = "5f0c6b1e9a4d4c7e8b2f3a1d6c9e0b71";
    /** Benoeming of the second vertrouwenspersoon. */
    public static final String BENOEMING_VINCENT = "8d1a7c2f4b6e4f0a9c3d5e7b1a2f4c68";
    /** Benoeming of the external vertrouwenspersoon. */
    public static final String BENOEMING_VONNE = "b3e9f5a0c7d14e2b8f6a0c4d2e8b9f15";
    /** Benoeming of the secretaris (secretary) of the Klachtencommissie (complaints committee). */
    public static final String BENOEMING_KIKI = "c4d2a6e8f1b34a5c9d7e0f2b6a8c1e39";

    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final Map<Asked, Signed> TOKENS = new ConcurrentHashMap<>();

    private record Asked(TestPerson person, ServiceName service) {}

    private record Signed(String token, Instant at) {

        boolean isFresh(Instant now) {
            return now.isBefore(at.plus(FRESH));
        }
    }

    /** An employee in their own domain. */
    public static TestPerson medewerker(String sub, String domain) {
        return new TestPerson(sub, domain, Hoedanigheid.MEDEWERKER, List.of(), List.of(), "lokaal",
                Duration.ofMinutes(5));
    }

    /** A vertrouwenspersoon, who is in this domain by their ambt. */
    public static TestPerson vertrouwenspersoon(String benoeming, String domain) {
        return medewerker("vp-" + benoeming, domain).withHoedanigheid(Hoedanigheid.AMBTSDRAGER)
                .withAmbt("vertrouwenspersoon:" + benoeming);
    }

    /** The secretaris of the Klachtencommissie in this domain. */
    public static TestPerson secretaris(String domain) {
        return medewerker("kc-secretaris", domain).withHoedanigheid(Hoedanigheid.AMBTSDRAGER)
                .withAmbt("klachtencommissie:" + BENOEMING_KIKI);
    }

    public TestPerson withHoedanigheid(Hoedanigheid other) {
        return new TestPerson(sub, domain, other, roles, ambten, deployment, expiresIn);
    }

    public TestPerson withRole(String role) {
        return new TestPerson(sub, domain, hoedanigheid, List.of(role), ambten, deployment, expiresIn);
    }

    public TestPerson withAmbt(String ambt) {
        return new TestPerson(sub, domain, hoedanigheid, roles, List.of(ambt), deployment, expiresIn);
    }

    public TestPerson inDomain(String other) {
        return new TestPerson(sub, other, hoedanigheid, roles, ambten, deployment, expiresIn);
    }

    public TestPerson forDeployment(String other) {
        return new TestPerson(sub, domain, hoedanigheid, roles, ambten, other, expiresIn);
    }

    public TestPerson expired() {
        return new TestPerson(sub, domain, hoedanigheid, roles, ambten, deployment, Duration.ofMinutes(-2));
    }

    /** The token for this service; for a while the same one, because signing it takes longer than most requests. */
    public String token(ServiceName service) {
        var now = Instant.now();
        return TOKENS.compute(new Asked(this, service), (asked, earlier) -> earlier != null && earlier.isFresh(now)
                ? earlier
                : new Signed(TestPlatform.instance().issuer().sign(claims(service)), now)).token();
    }

    /** The same token with someone else's signature. */
    public String forgedToken(ServiceName service) {
        return TestPlatform.instance().issuer().forge(claims(service));
    }

    private JWTClaimsSet claims(ServiceName service) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder().issuer(TestPlatform.instance().issuer().issuer())
                .audience(service.code() + "@" + deployment).subject(sub).issueTime(Date.from(now.minusSeconds(200)))
                .expirationTime(Date.from(now.plus(expiresIn)))
                .claim(Claims.DATA_DOMAIN, new DataDomain(domain).value())
                .claim(Claims.HOEDANIGHEID, hoedanigheid.code()).claim(Claims.ROLES, roles)
                .claim(Claims.AMBTEN, ambten).claim(Claims.ACR, "demo").claim(Claims.SID, "session-" + sub).build();
    }
}
