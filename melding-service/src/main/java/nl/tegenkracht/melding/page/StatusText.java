package nl.tegenkracht.melding.page;

import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.MeldingState;
import nl.tegenkracht.melding.dossier.Role;

/**
 * How a melding stands, in the words of whoever looks.
 *
 * @param tekst in plain words
 * @param toon  emphasis in the design; the text says the same
 */
public record StatusText(String tekst, String toon) {

    private static final String EMPHASIS = "active";
    private static final String CALM = "neutral";

    public static StatusText of(Melding melding, Role reader) {
        return reader == Role.MELDER ? forMelder(melding) : forVertrouwenspersoon(melding);
    }

    private static StatusText forMelder(Melding melding) {
        if (melding.isVacant()) {
            return new StatusText("Kies een andere vertrouwenspersoon", EMPHASIS);
        }
        if (melding.beurt() == Role.MELDER) {
            return new StatusText("U hebt een antwoord", EMPHASIS);
        }
        return melding.staat() == MeldingState.ONTVANGEN
                ? new StatusText("Ontvangen", "success")
                : new StatusText("Bij uw vertrouwenspersoon", CALM);
    }

    private static StatusText forVertrouwenspersoon(Melding melding) {
        if (melding.beurt() == Role.MELDER) {
            return new StatusText("Wacht op de melder", CALM);
        }
        return new StatusText(melding.staat() == MeldingState.ONTVANGEN ? "Nieuw" : "Wacht op uw antwoord", EMPHASIS);
    }
}
