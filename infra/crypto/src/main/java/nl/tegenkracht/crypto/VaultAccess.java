package nl.tegenkracht.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which vault a command works on: that of files in the key directory, or with {@code --hsm-library=},
 * {@code --hsm-slot=} and {@code --hsm-pin-file=} a PKCS#11 token. The pin is in a file, because others can read a
 * command line.
 *
 * @param arguments what is left of the command line
 */
public record VaultAccess(List<String> arguments, Map<String, String> hsm) {

    private static final String PREFIX = "--hsm-";

    public static VaultAccess parse(String... commandLine) {
        var arguments = new ArrayList<String>();
        var hsm = new HashMap<String, String>();
        for (var argument : commandLine) {
            int equals = argument.indexOf('=');
            if (argument.startsWith(PREFIX) && equals > 0) {
                hsm.put(argument.substring(PREFIX.length(), equals), argument.substring(equals + 1));
            } else {
                arguments.add(argument);
            }
        }
        return new VaultAccess(List.copyOf(arguments), Map.copyOf(hsm));
    }

    /** The vault as it is. */
    public RotatableKeyVault open(Path keyDirectory) throws IOException {
        return hsm.isEmpty() ? KeyFileVault.existing(keyDirectory) : HsmVault.existing(token(keyDirectory));
    }

    /** The vault, made where it is missing. */
    public RotatableKeyVault create(Path keyDirectory) throws IOException {
        if (hsm.isEmpty() && !keyDirectory.isAbsolute()) {
            throw NoKeyVault.relative();
        }
        return hsm.isEmpty() ? KeyFileVault.in(keyDirectory) : HsmVault.existing(token(keyDirectory));
    }

    private HsmAccess token(Path keyDirectory) throws IOException {
        if (!hsm.keySet().containsAll(List.of("library", "slot", "pin-file"))) {
            throw new IllegalArgumentException("A token needs --hsm-library=, --hsm-slot= and --hsm-pin-file=");
        }
        return new HsmAccess(Path.of(hsm.get("library")), Integer.parseInt(hsm.get("slot")),
                Files.readString(Path.of(hsm.get("pin-file"))).strip(), keyDirectory);
    }
}
