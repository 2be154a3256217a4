package nl.tegenkracht.lokaal;

import java.io.PrintStream;
import java.nio.file.Path;

/** Het programma achter {@code ./start}. De map met de broncode staat in {@code TEGENKRACHT_WORTEL}. */
public final class Lokaal {

    private Lokaal() {
    }

    /** @param args de opdracht, standaard {@code start} */
    public static void main(String[] args) {
        System.exit(draai(args, System.out, System.err));
    }

    private static int draai(String[] args, PrintStream uit, PrintStream fouten) {
        try {
            var wortel = Path.of(System.getenv().getOrDefault("TEGENKRACHT_WORTEL", "."));
            var platform = Platform.van(Instellingen.van(wortel, System.getenv()));
            return new Opdrachten(platform, uit, System.in, terminal()).voerUit(args);
        } catch (StartFout e) {
            fouten.println(e.getMessage());
            return 1;
        }
    }

    private static boolean terminal() {
        return System.console() != null && System.console().isTerminal() && !"dumb".equals(System.getenv("TERM"));
    }
}
