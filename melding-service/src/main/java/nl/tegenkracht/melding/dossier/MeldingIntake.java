package nl.tegenkracht.melding.dossier;

import nl.tegenkracht.core.refusal.Refused;

/**
 * What someone records when melding, without the content: that is in the relaas. There is none with somebody who cannot
 * be chosen.
 *
 * @param melder             who may make one here
 * @param categorie          code from the list of {@link Categorie}
 * @param choice             the chosen vertrouwenspersoon
 * @param vertrouwenspersoon pseudonym (HMAC) of the chosen benoeming
 */
public record MeldingIntake(Melder melder, String categorie, VertrouwenspersoonChoice choice,
        String vertrouwenspersoon) {

    /** @throws Refused if the chosen vertrouwenspersoon is not possible */
    public MeldingIntake {
        choice.requireAllowed();
    }
}
