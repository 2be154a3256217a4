package nl.tegenkracht.klacht.dossier;

import java.time.Instant;
import nl.tegenkracht.contracts.Text;

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
        BENOEMING_GEEINDIGD("klacht.handover.because.ended"),
        /** There is somebody again whose turn it is first, or somebody at all. */
        BENOEMD("klacht.handover.because.appointed"),
        /** It turned out to be about somebody of the Klachtencommissie. */
        BETROKKEN("klacht.handover.because.involved");

        private final String key;

        Reden(String key) {
            this.key = key;
        }

        /** In plain words. No artikel says how a klacht goes on to the next one (D-14). */
        public Text tekst() {
            return Text.of(key);
        }
    }
}
