package nl.tegenkracht.events;

/** The broker did not acknowledge the event; it is still in the dossier. */
public final class EventNotPublished extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EventNotPublished() {
        super("Not acknowledged by the broker", null, false, false);
    }
}
