package nl.tegenkracht.starter.weigering;

/** Iemand anders veranderde het dossier intussen: 412. */
public final class Verouderd extends Weigering {

    private static final long serialVersionUID = 1L;

    public Verouderd() {
        super("Intussen gewijzigd");
    }
}
