package nl.tegenkracht.identity.key;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;

/**
 * Gives identity a new signing key, beside the running one: {@code RotateSigningKeys <key directory>}. Nobody has to
 * log in again. Exits with 0, or 1 if it did not succeed, or 2 after wrong use.
 */
public final class RotateSigningKeys {

    private RotateSigningKeys() {
    }

    public static void main(String[] args) {
        System.exit(run(System.out, Clock.systemUTC(), args));
    }

    static int run(PrintStream out, Clock clock, String... args) {
        if (args.length != 1) {
            out.println("RotateSigningKeys <key directory>");
            return 2;
        }
        try {
            int published = new SigningKeyFile(Path.of(args[0])).rotate(clock.instant());
            out.println("nl".equalsIgnoreCase(System.getenv("TEGENKRACHT_LANG"))
                    ? "tekensleutel: " + published + " gepubliceerd; de nieuwe tekent over tien minuten"
                    : "signing key: " + published + " published; the new one signs in ten minutes");
            return 0;
        } catch (IOException | RuntimeException e) {
            out.println(e.getMessage());
            return 1;
        }
    }
}
