package nl.tegenkracht.klacht.dossier;

import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.starter.refusal.Refused;

/**
 * Wie een klaagschrift indient en wie het ontvangt.
 *
 * @param klager       kenmerk (HMAC) van de klager
 * @param hoedanigheid in welke hoedanigheid de klager in dit domein is
 * @param behandelaar  wie het ontvangt, of {@code null} als niemand in de Klachtencommissie dat nu kan
 */
public record Indiening(String klager, Hoedanigheid hoedanigheid, Behandelaar behandelaar) {

    /**
     * Wie ergens alleen vanwege een ambt komt, klaagt daar niet: een dossier hoort bij het domein van de klager.
     *
     * @throws Refused buiten het eigen domein
     */
    public static void requireOwnDomain(Hoedanigheid hoedanigheid) {
        if (hoedanigheid == Hoedanigheid.AMBTSDRAGER || hoedanigheid == Hoedanigheid.LEZER) {
            throw new Refused(
                    "Een klacht dient u in bij de organisatie waar u zelf werkt. Hier bent u vanwege uw functie.",
                    "KR-2021 art. 2 onder c en d");
        }
    }
}
