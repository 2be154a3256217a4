package nl.tegenkracht.klacht.procedure.state;

/**
 * Bemiddeling: an attempt to solve it together. No term stops for it, and the klacht ends by it only if the klager
 * withdraws (review E5).
 *
 * @param nr     its number within the klacht, from 1
 * @param track  the part it is about, and so with whom
 * @param status how far it is
 */
public record Bemiddeling(int nr, int track, Status status) {

    /** How far it is. The database holds the names of the constants. */
    public enum Status {

        /** The klager is asked. */
        VOORGESTELD,
        /** The klager agreed and said what the other may hear; the other is asked. */
        KLAGER_AKKOORD,
        LOOPT,
        OPGELOST,
        NIET_OPGELOST,
        /** One of them stopped, without having to say why. */
        GESTOPT,
        /** One of them did not want to: the panel does not learn that it was proposed. */
        GEWEIGERD;

        /** Whether it can still go further. */
        public boolean isOpen() {
            return ordinal() <= LOOPT.ordinal();
        }
    }

    Bemiddeling now(Status next) {
        return new Bemiddeling(nr, track, next);
    }
}
