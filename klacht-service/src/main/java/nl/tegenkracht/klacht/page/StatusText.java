package nl.tegenkracht.klacht.page;

import nl.tegenkracht.klacht.dossier.KlachtState;
import nl.tegenkracht.klacht.dossier.Role;

/**
 * How a klacht stands, in the words of whoever looks.
 *
 * @param tekst in plain words
 * @param toon  emphasis in the design; the text says the same
 */
public record StatusText(String tekst, String toon) {

    public static StatusText of(KlachtState state, Role reader) {
        return switch (state) {
            case REGELSET_NOG_NIET_BEKEND -> new StatusText("Ontvangen, regels nog niet bekend", "neutral");
            case INGEDIEND -> reader == Role.KLAGER
                    ? new StatusText("Ontvangen, nog aan te vullen", "active")
                    : new StatusText("Nieuw, nog niet compleet", "active");
            case COMPLEET -> reader == Role.KLAGER
                    ? new StatusText("Compleet", "success")
                    : new StatusText("Compleet, wacht op uw beslissing", "active");
        };
    }
}
