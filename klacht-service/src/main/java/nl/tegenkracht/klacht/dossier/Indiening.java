package nl.tegenkracht.klacht.dossier;

import java.util.List;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.starter.refusal.Refused;

/**
 * Who submits a klaagschrift and who receives it.
 *
 * @param klager       pseudonym (HMAC) of the klager
 * @param hoedanigheid in which hoedanigheid (capacity) the klager is in this domain
 * @param behandelaar  who receives it, or {@code null} if nobody in the Klachtencommissie can do so now
 * @param betrokkenen  who of the Klachtencommissie must not receive it
 */
public record Indiening(String klager, Hoedanigheid hoedanigheid, Behandelaar behandelaar,
        List<Betrokkene> betrokkenen) {

    /**
     * Whoever comes somewhere only because of an ambt does not file a klacht there: a dossier belongs to the domain of
     * the klager.
     *
     * @throws Refused outside one's own domain
     */
    public static void requireOwnDomain(Hoedanigheid hoedanigheid) {
        if (hoedanigheid == Hoedanigheid.AMBTSDRAGER || hoedanigheid == Hoedanigheid.LEZER) {
            throw new Refused(Text.dutch(
                    "Een klacht dient u in bij de organisatie waar u zelf werkt. Hier bent u vanwege uw functie."),
                    "KR-2021 art. 2 onder c en d");
        }
    }
}
