package nl.tegenkracht.melding.pagina;

import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Meldingstaat;
import nl.tegenkracht.melding.dossier.Rol;

/**
 * Hoe een melding ervoor staat, in de woorden van wie kijkt.
 *
 * @param tekst in gewone woorden
 * @param toon  nadruk in de vormgeving; de tekst zegt hetzelfde
 */
public record Statustekst(String tekst, String toon) {

    private static final String NADRUK = "active";
    private static final String RUSTIG = "neutral";

    public static Statustekst voor(Melding melding, Rol lezer) {
        return lezer == Rol.MELDER ? voorMelder(melding) : voorVertrouwenspersoon(melding);
    }

    private static Statustekst voorMelder(Melding melding) {
        if (melding.beurt() == Rol.MELDER) {
            return new Statustekst("U hebt een antwoord", NADRUK);
        }
        return melding.staat() == Meldingstaat.ONTVANGEN
                ? new Statustekst("Ontvangen", "success")
                : new Statustekst("Bij uw vertrouwenspersoon", RUSTIG);
    }

    private static Statustekst voorVertrouwenspersoon(Melding melding) {
        if (melding.beurt() == Rol.MELDER) {
            return new Statustekst("Wacht op de melder", RUSTIG);
        }
        return new Statustekst(melding.staat() == Meldingstaat.ONTVANGEN ? "Nieuw" : "Wacht op uw antwoord", NADRUK);
    }
}
