package nl.tegenkracht.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** The program behind {@code ./start}. The directory with the source code is in {@code TEGENKRACHT_ROOT}. */
public final class LocalRunner {

    private LocalRunner() {
    }

    /** @param args the command, by default {@code start} */
    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    private static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            var environment = FormerNames.replaced(System.getenv(), err);
            var root = Path.of(environment.getOrDefault("TEGENKRACHT_ROOT", "."));
            var settings = LocalSettings.of(root, environment);
            var platform = Platform.of(settings.withTopology(Topology.chosen(settings.topology(), List.of(args))));
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
