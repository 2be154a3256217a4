package nl.tegenkracht.core.refusal;

/** Someone else changed the dossier in the meantime: 412. */
public final class Stale extends Refusal {

    private static final long serialVersionUID = 1L;

    public Stale() {
        super("Changed in the meantime");
    }
}
