package nl.tegenkracht.starter.berichten;

/** De broker bevestigde de gebeurtenis niet; zij ligt nog in het dossier. */
public final class NietVerzonden extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NietVerzonden() {
        super("Niet bevestigd door de broker", null, false, false);
    }
}
