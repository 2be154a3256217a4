package nl.tegenkracht.crypto;

/** A key was never made, and this vault may not make it: outside the demonstration that is done beforehand. */
public final class KeyMissing extends KeyVaultUnavailable {

    private static final long serialVersionUID = 1L;

    public KeyMissing() {
        super("A key is missing from the vault, and outside the demonstration no part makes one: run CreateKeys for "
                + "this landscape first (docs/operations.md)", null);
    }
}
