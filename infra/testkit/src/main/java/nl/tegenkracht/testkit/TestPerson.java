package nl.tegenkracht.testkit;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import nl.tegenkracht.contracts.Claims;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Hoedanigheid;

/**
 * Iemand met een token. Elke {@code met...} geeft een nieuwe persoon; wie niets verandert krijgt een token dat klopt.
 *
 * @param sub          pseudoniem in het domein
 * @param domain       het domein van het token
 * @param hoedanigheid in welke hoedanigheid
 * @param roles       rollen in het domein
 * @param ambten       als {@code ambt:benoeming}
 * @param deployment   deel van {@code aud}
 * @param expiresIn     hoe lang het token nog geldt; negatief is verlopen
 */
public record TestPerson(String sub, String domain, Hoedanigheid hoedanigheid, List<String> roles,
        List<String> ambten, String deployment, Duration expiresIn) {

    /** Benoeming van de eerste vertrouwenspersoon in de demo-bestanden. */
    public static final String BENOEMING_VERA = "5f0c6b1e9a4d4c7e8b2f3a1d6c9e0b71";
    /** Benoeming van de tweede vertrouwenspersoon. */
    public static final String BENOEMING_VINCENT = "8d1a7c2f4b6e4f0a9c3d5e7b1a2f4c68";
    /** Benoeming van de externe vertrouwenspersoon. */
    public static final String BENOEMING_VONNE = "b3e9f5a0c7d14e2b8f6a0c4d2e8b9f15";
    /** Benoeming van de secretaris van de Klachtencommissie. */
    public static final String BENOEMING_KIKI = "c4d2a6e8f1b34a5c9d7e0f2b6a8c1e39";

    /** Een medewerker in zijn eigen domein. */
    public static TestPerson medewerker(String sub, String domain) {
        return new TestPerson(sub, domain, Hoedanigheid.MEDEWERKER, List.of(), List.of(), "lokaal",
                Duration.ofMinutes(5));
    }

    /** Een vertrouwenspersoon die door het ambt in dit domein is. */
    public static TestPerson vertrouwenspersoon(String benoeming, String domain) {
        return medewerker("vp-" + benoeming, domain).withHoedanigheid(Hoedanigheid.AMBTSDRAGER)
                .withAmbt("vertrouwenspersoon:" + benoeming);
    }

    /** De secretaris van de Klachtencommissie in dit domein. */
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

    /** Het token voor deze dienst. */
    public String token(ServiceName service) {
        return TestPlatform.instance().issuer().sign(claims(service));
    }

    /** Hetzelfde token met een handtekening van een ander. */
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
                .claim(Claims.AMBTEN, ambten).claim(Claims.ACR, "demo").claim(Claims.SID, "sessie-" + sub).build();
    }
}
