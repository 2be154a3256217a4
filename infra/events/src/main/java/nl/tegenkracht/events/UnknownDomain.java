package nl.tegenkracht.events;

/**
 * An event on a topic that domains share names a domain the landscape does not know yet. The topic waits for the
 * landscape; nothing is dropped.
 */
public final class UnknownDomain extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownDomain() {
        super("The landscape does not know this domain yet", null, false, false);
    }
}
