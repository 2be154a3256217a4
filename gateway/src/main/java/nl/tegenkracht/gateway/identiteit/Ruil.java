package nl.tegenkracht.gateway.identiteit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import nl.tegenkracht.contracts.Claims;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.gateway.adres.Doel;
import org.springframework.stereotype.Component;

/**
 * Ruilt een inlogtoken voor een token dat alleen bij één dienst, in één uitrol, voor één domein geldt (RFC 8693), en
 * onthoudt het zolang het bruikbaar is. Het inlogtoken zelf gaat nooit verder dan hier.
 */
@Component
public class Ruil {

    private static final Duration MARGE = Duration.ofSeconds(30);
    private static final int HOOGSTENS = 100_000;

    private final Tokenbalie balie;
    private final Clock klok;
    private final EenTegelijk<Sleutel, Geruild> eenTegelijk = new EenTegelijk<>();
    private final Cache<Sleutel, Geruild> tokens;

    Ruil(Tokenbalie balie, Clock klok) {
        this.balie = balie;
        this.klok = klok;
        this.tokens = Caffeine.newBuilder().maximumSize(HOOGSTENS).expireAfter(Expiry
                .creating((Sleutel sleutel, Geruild token) -> Duration.between(klok.instant(), token.verloopt())))
                .build();
    }

    private record Sleutel(String houder, DataDomain domein, String ontvanger) {}

    private record Geruild(String token, Instant verloopt) {}

    /**
     * Het token voor dit doel.
     *
     * @param houder     wie ruilt: de sleutel van een sessie of de afdruk van een bearer
     * @param inlogtoken levert het inlogtoken, alleen als er echt geruild moet worden
     * @throws ToegangGeweigerd       als de beller dit domein niet mag betreden
     * @throws AanmeldingVoorbij      als het inlogtoken niet meer geldt
     * @throws IdentiteitOnbereikbaar als de identiteitsvoorziening niet antwoordt
     */
    public String voor(String houder, Doel doel, Supplier<String> inlogtoken) {
        var sleutel = new Sleutel(houder, doel.domein(), doel.ontvanger());
        var bekend = tokens.getIfPresent(sleutel);
        if (bekend == null || !klok.instant().isBefore(bekend.verloopt().minus(MARGE))) {
            bekend = eenTegelijk.doe(sleutel, () -> ruil(sleutel, inlogtoken.get()));
            tokens.put(sleutel, bekend);
        }
        return bekend.token();
    }

    /** Vergeet een token dat de dienst niet aannam. */
    public void vergeet(String houder, Doel doel) {
        tokens.invalidate(new Sleutel(houder, doel.domein(), doel.ontvanger()));
    }

    /** Vergeet alles van een houder, bij het uitloggen. */
    public void vergeet(String houder) {
        tokens.asMap().keySet().removeIf(sleutel -> sleutel.houder().equals(houder));
    }

    private Geruild ruil(Sleutel sleutel, String inlogtoken) {
        var antwoord = balie.vraag(Map.of("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange",
                "subject_token", inlogtoken, "subject_token_type", "urn:ietf:params:oauth:token-type:access_token",
                "audience", sleutel.ontvanger(), "resource", Claims.RESOURCE_PREFIX + sleutel.domein()));
        return switch (antwoord.fout()) {
            case null -> new Geruild(antwoord.veld("access_token"),
                    klok.instant().plusSeconds(antwoord.velden().path("expires_in").asLong(60)));
            case "invalid_target" -> throw new ToegangGeweigerd();
            case "invalid_grant" -> throw new AanmeldingVoorbij();
            default -> throw new IdentiteitOnbereikbaar(null);
        };
    }
}
