package nl.tegenkracht.klacht.pagina;

import nl.tegenkracht.klacht.dossier.Klachtstaat;
import nl.tegenkracht.klacht.dossier.Rol;

/**
 * Hoe een klacht ervoor staat, in de woorden van wie kijkt.
 *
 * @param tekst in gewone woorden
 * @param toon  nadruk in de vormgeving; de tekst zegt hetzelfde
 */
public record Statustekst(String tekst, String toon) {

    public static Statustekst voor(Klachtstaat staat, Rol lezer) {
        return switch (staat) {
            case REGELSET_NOG_NIET_BEKEND -> new Statustekst("Ontvangen, regels nog niet bekend", "neutral");
            case INGEDIEND -> lezer == Rol.KLAGER
                    ? new Statustekst("Ontvangen, nog aan te vullen", "active")
                    : new Statustekst("Nieuw, nog niet compleet", "active");
            case COMPLEET -> lezer == Rol.KLAGER
                    ? new Statustekst("Compleet, bij de Klachtencommissie", "success")
                    : new Statustekst("Compleet, wacht op uw beslissing", "active");
        };
    }
}
