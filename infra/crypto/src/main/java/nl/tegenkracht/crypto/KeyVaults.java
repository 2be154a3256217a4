package nl.tegenkracht.crypto;

import java.nio.file.Path;

/** Which vault a part of the platform gets; the one place that decides whether keys may come into being by use. */
public final class KeyVaults {

    private KeyVaults() {
    }

    /**
     * The vault of files under this key directory.
     *
     * @param demo whether this is the demonstration: only there a missing vault or key is made
     * @throws NoKeyVault if there is no vault and none may be made
     */
    public static RotatableKeyVault open(Path keyDirectory, boolean demo) {
        return demo ? KeyFileVault.in(keyDirectory) : KeyFileVault.existing(keyDirectory);
    }
}
