package nl.tegenkracht.crypto;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Shows, rotates and retires a key under which nothing lives longer than a known period, from the command line:
 * {@code ManageKeys list|rotate|retire <key directory> <key name> <period>}. A key that was followed up longer ago than
 * that has nothing under it any more. Dossier keys are counted instead, by a job of their service. Exits with 0, or 1
 * if it was refused, or 2 after wrong use.
 */
public final class ManageKeys {

    private static final boolean DUTCH = "nl".equalsIgnoreCase(System.getenv("TEGENKRACHT_LANG"));

    private final RotatableKeyVault vault;
    private final PrintStream out;

    private ManageKeys(RotatableKeyVault vault, PrintStream out) {
        this.vault = vault;
        this.out = out;
    }

    public static void main(String[] args) {
        System.exit(run(System.out, args));
    }

    /** As {@link #main}, but writes to {@code out} and returns the exit code. */
    public static int run(PrintStream out, String... commandLine) {
        var access = VaultAccess.parse(commandLine);
        var arguments = access.arguments();
        if (arguments.size() != 4 || !List.of("list", "rotate", "retire").contains(arguments.getFirst())) {
            out.println("ManageKeys list|rotate|retire <key directory> <key name> <period> [--hsm-...]");
            return 2;
        }
        try {
            new ManageKeys(access.open(Path.of(arguments.get(1))), out).execute(arguments.get(0), arguments.get(2),
                    Period.parse(arguments.get(3)));
            return 0;
        } catch (IOException | RuntimeException e) {
            out.println(e.getMessage());
            return 1;
        }
    }

    private void execute(String command, String name, Period life) throws DateTimeException {
        if (command.equals("rotate")) {
            vault.rotate(name);
        }
        var generations = vault.kids(name);
        if (command.equals("retire")) {
            ended(generations, life, Instant.now()).forEach(generation -> vault.retire(name, generation.kid()));
            generations = vault.kids(name);
        }
        show(name.substring(0, name.indexOf(':')), generations, life);
    }

    /** The generations under which nothing can be any more. */
    public static List<KeyGeneration> ended(List<KeyGeneration> generations, Period life, Instant now) {
        return IntStream.range(0, generations.size())
                .filter(i -> emptyFrom(generations, i, life).filter(now::isAfter).isPresent())
                .mapToObj(generations::get).toList();
    }

    /** When the last thing under this generation ends; empty for the current one, and if the vault cannot tell. */
    public static Optional<Instant> emptyFrom(List<KeyGeneration> generations, int index, Period life) {
        return index + 1 < generations.size()
                ? generations.get(index + 1).since()
                        .map(since -> since.atOffset(ZoneOffset.UTC).plus(life).toInstant())
                : Optional.empty();
    }

    private void show(String kind, List<KeyGeneration> generations, Period life) {
        for (int i = 0; i < generations.size(); i++) {
            var until = emptyFrom(generations, i, life).map(Instant::toString)
                    .orElse(generations.get(i).current() ? DUTCH ? "huidige" : "current" : "?");
            out.printf(
                    DUTCH ? "%s: generatie %d van %d, nodig tot: %s%n" : "%s: generation %d of %d, needed until: %s%n",
                    kind, i + 1, generations.size(), until);
        }
    }
}
