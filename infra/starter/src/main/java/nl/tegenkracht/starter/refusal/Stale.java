package nl.tegenkracht.starter.refusal;

/** Iemand anders veranderde het dossier intussen: 412. */
public final class Stale extends Refusal {

    private static final long serialVersionUID = 1L;

    public Stale() {
        super("Intussen gewijzigd");
    }
}
