package nl.tegenkracht.melding.dossier;

import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.starter.refusal.Refused;

/**
 * What someone records when melding, without the content: that is in the relaas.
 *
 * @param melder             pseudonym (HMAC) of the melder
 * @param hoedanigheid       in which hoedanigheid the melder is in this domain
 * @param categorie          code from the list of {@link Categorie}
 * @param choice             the chosen vertrouwenspersoon
 * @param vertrouwenspersoon pseudonym (HMAC) of the chosen benoeming
 */
public record MeldingIntake(String melder, Hoedanigheid hoedanigheid, String categorie, VertrouwenspersoonChoice choice,
        String vertrouwenspersoon) {

    /**
     * Lets only a melding through that may be made.
     *
     * @throws Refused outside one's own domain, or if the chosen vertrouwenspersoon is not possible
     */
    public void requireAllowed() {
        requireOwnDomain(hoedanigheid);
        choice.requireAllowed();
    }

    /**
     * Whoever comes somewhere only because of an ambt (an office) makes no melding there: a dossier belongs to the
     * domain of the melder.
     *
     * @throws Refused outside one's own domain
     */
    public static void requireOwnDomain(Hoedanigheid hoedanigheid) {
        if (!hoedanigheid.isInOwnDomain()) {
            throw new Refused(Text.of("melding.refused.elsewhere"), "KR-2021 art. 2 onder a en d");
        }
    }
}
