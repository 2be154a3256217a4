package nl.tegenkracht.crypto;

/**
 * This does not open: the key is unknown, the context is another one or something has been modified. On purpose this
 * exception does not say which of the three, and it carries no cause that content could be in.
 */
public final class DecryptionFailed extends RuntimeException {

    public DecryptionFailed() {
        super("Cannot be opened", null, false, true);
    }
}
