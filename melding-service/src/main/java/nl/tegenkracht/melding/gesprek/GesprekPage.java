package nl.tegenkracht.melding.gesprek;

import java.time.Instant;
import java.util.List;
import nl.tegenkracht.melding.dossier.Role;

/**
 * One page of the gesprek.
 *
 * @param berichten oldest first
 * @param totaal    how many berichten the whole gesprek has
 * @param eerder    what to give as {@code voor} to read what comes before this page, or {@code null} if this is the
 *                  beginning
 * @param nieuwer   what to give as {@code na} to read what comes after this page, or {@code null} if there is nothing
 * @param nieuwste  whether the newest bericht is on this page
 */
public record GesprekPage(List<ReadBericht> berichten, int totaal, String eerder, String nieuwer, boolean nieuwste) {

    public GesprekPage {
        berichten = List.copyOf(berichten);
    }

    /**
     * A bericht that has been read.
     *
     * @param id        id of the bericht
     * @param sender    as whom it was written
     * @param pseudonym pseudonym (HMAC) under which the writer had access
     * @param at        when, UTC
     * @param text      what it says
     * @param own       whether the reader wrote it
     */
    public record ReadBericht(String id, Role sender, String pseudonym, Instant at, String text, boolean own) {

        @Override
        public String toString() {
            return "ReadBericht[]";
        }
    }
}
