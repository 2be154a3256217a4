package nl.tegenkracht.identity.key;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nl.tegenkracht.identity.client.Clients;

/**
 * Makes what the token desk needs outside the demonstration, before its first start: {@code CreateDeskKeys <key
 * directory>}. What is there stays as it is. Exits with 0, or 1 if it did not succeed, or 2 after wrong use.
 */
public final class CreateDeskKeys {

    private CreateDeskKeys() {
    }

    public static void main(String[] args) {
        System.exit(run(System.out, Clock.systemUTC(), args));
    }

    /** As the command; says what it did on {@code out}. */
    public static int run(PrintStream out, Clock clock, String... args) {
        if (args.length != 1) {
            out.println("CreateDeskKeys <key directory>");
            return 2;
        }
        try {
            var directory = new SecretsDirectory(Path.of(args[0]), true);
            for (var name : List.of(Pseudonyms.SECRET, Clients.GATEWAY + ".geheim")) {
                directory.secret(name);
            }
            directory.readOrCreate(SigningKeyFile.NAME,
                    () -> new JWKSet(SigningKeyFile.newKey(clock.instant())).toString(false));
            return 0;
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            out.println(e.getMessage());
            return 1;
        }
    }
}
