package nl.tegenkracht.melding.dossier;

import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.starter.refusal.Refused;

/**
 * Wat iemand bij het melden vastlegt, zonder de inhoud: die staat in het relaas.
 *
 * @param melder             kenmerk (HMAC) van de melder
 * @param hoedanigheid       in welke hoedanigheid de melder in dit domein is
 * @param categorie          code uit de lijst van {@link Categorie}
 * @param choice              de gekozen vertrouwenspersoon
 * @param vertrouwenspersoon kenmerk (HMAC) van de gekozen benoeming
 */
public record MeldingIntake(String melder, Hoedanigheid hoedanigheid, String categorie, VertrouwenspersoonChoice choice,
        String vertrouwenspersoon) {

    /**
     * Laat alleen een melding door die gedaan mag worden.
     *
     * @throws Refused buiten het eigen domein, of als de gekozen vertrouwenspersoon niet kan
     */
    public void requireAllowed() {
        requireOwnDomain(hoedanigheid);
        choice.requireAllowed();
    }

    /**
     * Wie ergens alleen vanwege een ambt komt, meldt daar niet: een dossier hoort bij het domein van de melder.
     *
     * @throws Refused buiten het eigen domein
     */
    public static void requireOwnDomain(Hoedanigheid hoedanigheid) {
        if (hoedanigheid == Hoedanigheid.AMBTSDRAGER || hoedanigheid == Hoedanigheid.LEZER) {
            throw new Refused("Melden doet u bij de organisatie waar u zelf werkt. Hier bent u vanwege uw functie.",
                    "KR-2021 art. 2 onder a en d");
        }
    }
}
