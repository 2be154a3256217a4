package nl.tegenkracht.lokaal;

import java.nio.file.Path;

/** Het programma achter {@code ./start}. De map met de broncode staat in {@code TEGENKRACHT_WORTEL}. */
public final class Lokaal {

    private Lokaal() {
    }

    /** @param args de opdracht, standaard {@code start} */
    public static void main(String[] args) {
        System.exit(draai(args));
    }

    private static int draai(String[] args) {
        try {
            var wortel = Path.of(System.getenv().getOrDefault("TEGENKRACHT_WORTEL", "."));
            var platform = Platform.van(Instellingen.van(wortel, System.getenv()));
            return new Opdrachten(platform, System.out, System.in, terminal()).voerUit(args);
        } catch (StartFout e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private static boolean terminal() {
        return System.console() != null && System.console().isTerminal() && !"dumb".equals(System.getenv("TERM"));
    }
}
