package nl.tegenkracht.local;

import java.io.PrintStream;
import java.nio.file.Path;

/** Het programma achter {@code ./start}. De map met de broncode staat in {@code TEGENKRACHT_WORTEL}. */
public final class LocalRunner {

    private LocalRunner() {
    }

    /** @param args de opdracht, standaard {@code start} */
    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    private static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            var root = Path.of(System.getenv().getOrDefault("TEGENKRACHT_WORTEL", "."));
            var platform = Platform.of(LocalSettings.of(root, System.getenv()));
            return new Commands(platform, out, System.in, terminal()).execute(args);
        } catch (StartFailure e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private static boolean terminal() {
        return System.console() != null && System.console().isTerminal() && !"dumb".equals(System.getenv("TERM"));
    }
}
