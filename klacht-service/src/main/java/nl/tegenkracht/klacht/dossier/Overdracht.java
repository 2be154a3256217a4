package nl.tegenkracht.klacht.dossier;

import java.time.Instant;

/**
 * Overdracht: the klacht went from one behandelaar to the next, without anybody asking for it.
 *
 * @param van   who had it, or {@code null} if nobody could have it
 * @param naar  who has it since, or {@code null} if nobody can have it
 * @param op    when, legal clock, UTC
 * @param reden why
 */
public record Overdracht(Behandelaar van, Behandelaar naar, Instant op, Reden reden) {

    /** Why a klacht goes to another behandelaar. The database holds the names of the constants. */
    public enum Reden {

        /** Whoever had it is no longer benoemd. */
        BENOEMING_GEEINDIGD("de benoeming is geëindigd", "8"),
        /** There is somebody again whose turn it is first, or somebody at all. */
        BENOEMD("er is iemand benoemd", "9.4"),
        /** It turned out to be about somebody of the Klachtencommissie. */
        BETROKKEN("de klacht gaat ook over iemand van de Klachtencommissie", "7.8");

        private final String tekst;
        private final String artikel;

        Reden(String tekst, String artikel) {
            this.tekst = tekst;
            this.artikel = artikel;
        }

        /** In plain words, to follow "omdat". */
        public String tekst() {
            return tekst;
        }

        /** The artikel of KR-2021 behind it. */
        public String artikel() {
            return artikel;
        }
    }
}
