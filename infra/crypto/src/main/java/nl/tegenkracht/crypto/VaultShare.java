package nl.tegenkracht.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import nl.tegenkracht.contracts.OwnerOnly;

/**
 * A vault of files with some of the keys of another: a part gets those it needs, and what it does not have it cannot
 * lose.
 */
public final class VaultShare {

    private static final String VAULT = "kluis";

    private VaultShare() {
    }

    /**
     * Copies the keys with these names, all generations of them; what the target has of them already is replaced.
     *
     * @throws KeyMissing if one of them is not there
     */
    public static void copy(Path keyDirectory, Path target, Set<String> keyNames) throws IOException {
        OwnerOnly.directory(target);
        var vault = OwnerOnly.directory(target.resolve(VAULT));
        for (var name : keyNames) {
            if (copy(keyDirectory.resolve(VAULT), vault, name) == 0) {
                throw new KeyMissing();
            }
        }
    }

    private static int copy(Path from, Path to, String keyName) throws IOException {
        int copied = 0;
        try (var files = Files.newDirectoryStream(from, file -> isOf(keyName, file.getFileName().toString()))) {
            for (var file : files) {
                // The time tells since when a key is there, where nothing else does.
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.COPY_ATTRIBUTES);
                copied++;
            }
        }
        return copied;
    }

    private static boolean isOf(String keyName, String file) {
        return file.startsWith(keyName.replace(':', '_') + ".")
                || file.startsWith("generatie_" + keyName.replace(':', '.') + "_");
    }
}
