package nl.tegenkracht.melding.dossier;

import java.util.List;
import nl.tegenkracht.core.refusal.Refused;

/**
 * What someone records when melding, without the content: that is in the relaas. There is none with somebody who cannot
 * be chosen.
 *
 * @param melder             who may make one here
 * @param categorieen        codes from the list of {@link Categorie}, at least one
 * @param choice             the chosen vertrouwenspersoon
 * @param vertrouwenspersoon pseudonym (HMAC) of the chosen benoeming
 * @param soort              what the melder asks for
 */
public record MeldingIntake(Melder melder, List<String> categorieen, VertrouwenspersoonChoice choice,
        String vertrouwenspersoon, MeldingSoort soort) {

    /** @throws Refused if the chosen vertrouwenspersoon is not possible */
    public MeldingIntake {
        categorieen = List.copyOf(categorieen);
        choice.requireAllowed();
    }

    /** An ordinary melding. */
    public MeldingIntake(Melder melder, List<String> categorieen, VertrouwenspersoonChoice choice,
            String vertrouwenspersoon) {
        this(melder, categorieen, choice, vertrouwenspersoon, MeldingSoort.MELDING);
    }
}
