package nl.tegenkracht.klacht.procedure.state;

/**
 * Who does something, and as whom.
 *
 * @param kenmerk pseudonym (HMAC) of the person or the benoeming; {@code null} for the service itself
 * @param as      as whom
 */
public record Actor(String kenmerk, Participant as) {

    /** The service itself. */
    public static final Actor SYSTEEM = new Actor(null, Participant.SYSTEEM);
}
