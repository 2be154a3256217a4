package nl.tegenkracht.starter.keys;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import nl.tegenkracht.audit.AuditTrails;
import nl.tegenkracht.contracts.Landscape;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.crypto.LandscapeKeys;
import nl.tegenkracht.crypto.VaultAccess;

/**
 * Makes the keys that a landscape needs and that are missing, and overwrites none:
 * {@code CreateKeys <key directory> <landscape file> [--hsm-library= --hsm-slot= --hsm-pin-file=]}. Outside the
 * demonstration this comes before the first start, and before a new domain. Exits with 0, or 1 if it did not succeed,
 * or 2 after wrong use.
 */
public final class CreateKeys {

    private CreateKeys() {
    }

    public static void main(String[] args) {
        System.exit(run(System.out, args));
    }

    /** As {@link #main}, but writes to {@code out} and returns the exit code. */
    public static int run(PrintStream out, String... commandLine) {
        var access = VaultAccess.parse(commandLine);
        if (access.arguments().size() != 2) {
            out.println("CreateKeys <key directory> <landscape file> "
                    + "[--hsm-library=<path> --hsm-slot=<number> --hsm-pin-file=<path>]");
            return 2;
        }
        try {
            var keyDirectory = Path.of(access.arguments().getFirst());
            var landscape = Landscape.read(Path.of(access.arguments().getLast()));
            int made = LandscapeKeys.of(landscape).createIn(access.create(keyDirectory));
            made += (int) Arrays.stream(ServiceName.values())
                    .filter(service -> AuditTrails.createHeadKey(keyDirectory, service.code())).count();
            out.println(made + (dutch()
                    ? " sleutels gemaakt; wat er was is gebleven"
                    : " keys made; what was there is as it was"));
            return 0;
        } catch (IOException | RuntimeException e) {
            out.println(e.getMessage());
            return 1;
        }
    }

    private static boolean dutch() {
        return "nl".equalsIgnoreCase(System.getenv("TEGENKRACHT_LANG"));
    }
}
