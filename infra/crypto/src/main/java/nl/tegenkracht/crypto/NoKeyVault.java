package nl.tegenkracht.crypto;

import java.io.Serial;

/** Where the keys should be there is no vault; whoever needs it does not start. */
public final class NoKeyVault extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    NoKeyVault(String message) {
        super(message);
    }

    static NoKeyVault relative() {
        return new NoKeyVault("tegenkracht.key-directory must be an absolute path outside the demonstration: what a "
                + "relative one means depends on the directory a part was started in");
    }

    static NoKeyVault absent() {
        return new NoKeyVault("There is no vault in the key directory. Either something else is mounted there, or the "
                + "keys were never made: outside the demonstration no part creates them, run CreateKeys "
                + "(docs/operations.md)");
    }
}
