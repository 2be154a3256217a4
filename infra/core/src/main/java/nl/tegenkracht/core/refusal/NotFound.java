package nl.tegenkracht.core.refusal;

/** Does not exist, or not for this caller: 404 with always the same bytes. */
public final class NotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("Not found");
    }
}
