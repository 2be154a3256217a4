package nl.tegenkracht.melding.page;

import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.MeldingState;
import nl.tegenkracht.melding.dossier.Role;

/**
 * Hoe een melding ervoor staat, in de woorden van wie kijkt.
 *
 * @param tekst in gewone woorden
 * @param toon  nadruk in de vormgeving; de tekst zegt hetzelfde
 */
public record StatusText(String tekst, String toon) {

    private static final String EMPHASIS = "active";
    private static final String CALM = "neutral";

    public static StatusText of(Melding melding, Role reader) {
        return reader == Role.MELDER ? forMelder(melding) : forVertrouwenspersoon(melding);
    }

    private static StatusText forMelder(Melding melding) {
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
