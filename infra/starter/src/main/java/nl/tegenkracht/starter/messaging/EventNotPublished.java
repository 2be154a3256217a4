package nl.tegenkracht.starter.messaging;

/** De broker bevestigde de gebeurtenis niet; zij ligt nog in het dossier. */
public final class EventNotPublished extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EventNotPublished() {
        super("Niet bevestigd door de broker", null, false, false);
    }
}
