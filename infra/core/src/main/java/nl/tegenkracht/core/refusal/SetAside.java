package nl.tegenkracht.core.refusal;

/**
 * What is asked for is there, but not as this service kept it, so it is shown to nobody: 500. The alarm has been raised
 * by whoever noticed.
 */
public final class SetAside extends Refusal {

    private static final long serialVersionUID = 1L;

    public SetAside() {
        super("Set aside");
    }
}
