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
 * @param domein       het domein van het token
 * @param hoedanigheid in welke hoedanigheid
 * @param rollen       rollen in het domein
 * @param ambten       als {@code ambt:benoeming}
 * @param deployment   deel van {@code aud}
 * @param verloopt     hoe lang het token nog geldt; negatief is verlopen
 */
public record Proefpersoon(String sub, String domein, Hoedanigheid hoedanigheid, List<String> rollen,
        List<String> ambten, String deployment, Duration verloopt) {

    /** Benoeming van de eerste vertrouwenspersoon in de demo-bestanden. */
    public static final String BENOEMING_VERA = "5f0c6b1e9a4d4c7e8b2f3a1d6c9e0b71";
    /** Benoeming van de tweede vertrouwenspersoon. */
    public static final String BENOEMING_VINCENT = "8d1a7c2f4b6e4f0a9c3d5e7b1a2f4c68";
    /** Benoeming van de externe vertrouwenspersoon. */
    public static final String BENOEMING_VONNE = "b3e9f5a0c7d14e2b8f6a0c4d2e8b9f15";
    /** Benoeming van de secretaris van de Klachtencommissie. */
    public static final String BENOEMING_KIKI = "c4d2a6e8f1b34a5c9d7e0f2b6a8c1e39";

    /** Een medewerker in zijn eigen domein. */
    public static Proefpersoon medewerker(String sub, String domein) {
        return new Proefpersoon(sub, domein, Hoedanigheid.MEDEWERKER, List.of(), List.of(), "lokaal",
                Duration.ofMinutes(5));
    }

    /** Een vertrouwenspersoon die door het ambt in dit domein is. */
    public static Proefpersoon vertrouwenspersoon(String benoeming, String domein) {
        return medewerker("vp-" + benoeming, domein).metHoedanigheid(Hoedanigheid.AMBTSDRAGER)
                .metAmbt("vertrouwenspersoon:" + benoeming);
    }

    /** De secretaris van de Klachtencommissie in dit domein. */
    public static Proefpersoon secretaris(String domein) {
        return medewerker("kc-secretaris", domein).metHoedanigheid(Hoedanigheid.AMBTSDRAGER)
                .metAmbt("klachtencommissie:" + BENOEMING_KIKI);
    }

    public Proefpersoon metHoedanigheid(Hoedanigheid andere) {
        return new Proefpersoon(sub, domein, andere, rollen, ambten, deployment, verloopt);
    }

    public Proefpersoon metRol(String rol) {
        return new Proefpersoon(sub, domein, hoedanigheid, List.of(rol), ambten, deployment, verloopt);
    }

    public Proefpersoon metAmbt(String ambt) {
        return new Proefpersoon(sub, domein, hoedanigheid, rollen, List.of(ambt), deployment, verloopt);
    }

    public Proefpersoon inDomein(String ander) {
        return new Proefpersoon(sub, ander, hoedanigheid, rollen, ambten, deployment, verloopt);
    }

    public Proefpersoon voorDeployment(String andere) {
        return new Proefpersoon(sub, domein, hoedanigheid, rollen, ambten, andere, verloopt);
    }

    public Proefpersoon verlopen() {
        return new Proefpersoon(sub, domein, hoedanigheid, rollen, ambten, deployment, Duration.ofMinutes(-2));
    }

    /** Het token voor deze dienst. */
    public String token(ServiceName dienst) {
        return Proefopstelling.deze().tokens().onderteken(claims(dienst));
    }

    /** Hetzelfde token met een handtekening van een ander. */
    public String vervalstToken(ServiceName dienst) {
        return Proefopstelling.deze().tokens().vervals(claims(dienst));
    }

    private JWTClaimsSet claims(ServiceName dienst) {
        var nu = Instant.now();
        return new JWTClaimsSet.Builder().issuer(Proefopstelling.deze().tokens().issuer())
                .audience(dienst.code() + "@" + deployment).subject(sub).issueTime(Date.from(nu.minusSeconds(200)))
                .expirationTime(Date.from(nu.plus(verloopt))).claim(Claims.DATA_DOMAIN, new DataDomain(domein).value())
                .claim(Claims.HOEDANIGHEID, hoedanigheid.code()).claim(Claims.ROLES, rollen)
                .claim(Claims.AMBTEN, ambten).claim(Claims.ACR, "demo").claim(Claims.SID, "sessie-" + sub).build();
    }
}
