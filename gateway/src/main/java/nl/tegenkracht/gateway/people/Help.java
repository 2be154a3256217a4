package nl.tegenkracht.gateway.people;

import java.util.List;
import nl.tegenkracht.gateway.content.Zin;

/**
 * Help outside the Kamer, or beside it. The page uses these names.
 *
 * @param naam     who it is
 * @param zinnen   what they are there for
 * @param telefoon the number as they write it themselves, or {@code null}
 * @param adres    their own site, or {@code null}
 */
record Help(String naam, List<Zin> zinnen, String telefoon, String adres) {

    Help {
        zinnen = List.copyOf(zinnen);
    }

    /** The number as an address to call. */
    public String nummer() {
        return "tel:" + telefoon.replaceAll("[^0-9+]", "");
    }

    /** What {@code hulp.json} holds. */
    record HelpFile(List<Help> hulp) {}
}
