package nl.tegenkracht.gateway.identiteit;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import nl.tegenkracht.gateway.sessie.Sessie;
import nl.tegenkracht.gateway.sessie.Sessies;
import org.springframework.stereotype.Component;

/** Houdt het inlogtoken van een sessie geldig, met één vernieuwing tegelijk per sessie, ook met meer dan één deur. */
@Component
public class Verversing {

    private static final Duration MARGE = Duration.ofSeconds(60);

    private final Tokenbalie balie;
    private final Inlogtokens inlogtokens;
    private final Sessies sessies;
    private final Clock klok;
    private final EenTegelijk<String, Sessie> eenTegelijk = new EenTegelijk<>();

    Verversing(Tokenbalie balie, Inlogtokens inlogtokens, Sessies sessies, Clock klok) {
        this.balie = balie;
        this.inlogtokens = inlogtokens;
        this.sessies = sessies;
        this.klok = klok;
    }

    /**
     * Een inlogtoken dat nog minstens een minuut geldt.
     *
     * @throws AanmeldingVoorbij      als de sessie niet meer te vernieuwen is; zij is dan beëindigd
     * @throws IdentiteitOnbereikbaar als de identiteitsvoorziening niet antwoordt; de sessie blijft
     */
    public String inlogtoken(Sessie sessie) {
        if (!opVerval(sessie)) {
            return sessie.tokens().toegang();
        }
        return eenTegelijk.doe(sessie.sleutel(), () -> ververs(sessie)).tokens().toegang();
    }

    private boolean opVerval(Sessie sessie) {
        return !klok.instant().isBefore(sessie.tokens().verloopt().minus(MARGE));
    }

    private Sessie ververs(Sessie gevonden) {
        var sessie = sessies.ververst(gevonden.sleutel()).orElseThrow(AanmeldingVoorbij::new);
        if (!opVerval(sessie)) {
            return sessie;
        }
        var verversing = sessie.tokens().verversing();
        if (verversing == null) {
            return naWeigering(sessie);
        }
        var antwoord = balie.vraag(Map.of("grant_type", "refresh_token", "refresh_token", verversing));
        return switch (antwoord.fout()) {
            case null -> metNieuw(sessie, antwoord);
            case "invalid_grant" -> naWeigering(sessie);
            default -> throw new IdentiteitOnbereikbaar(null);
        };
    }

    private Sessie metNieuw(Sessie sessie, Tokenbalie.Antwoord antwoord) {
        var toegang = antwoord.veld("access_token");
        var aanmelding = inlogtokens.lees(toegang).orElseThrow(AanmeldingVoorbij::new);
        var tokens = new Sessie.Tokens(toegang, aanmelding.verloopt(),
                anders(antwoord.veld("refresh_token"), sessie.tokens().verversing()),
                anders(antwoord.veld("id_token"), sessie.tokens().identiteit()));
        return sessies.vernieuw(sessie, aanmelding, tokens).orElseThrow(AanmeldingVoorbij::new);
    }

    /** Een andere deur kan net vernieuwd hebben: dan is ons verversingstoken op, maar de sessie springlevend. */
    private Sessie naWeigering(Sessie sessie) {
        var nu = sessies.ververst(sessie.sleutel()).orElseThrow(AanmeldingVoorbij::new);
        if (nu.versie() > sessie.versie()) {
            return nu;
        }
        sessies.eindig(nu);
        throw new AanmeldingVoorbij();
    }

    private static String anders(String nieuw, String oud) {
        return nieuw == null ? oud : nieuw;
    }
}
