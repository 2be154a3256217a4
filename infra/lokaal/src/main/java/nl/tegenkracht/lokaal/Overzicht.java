package nl.tegenkracht.lokaal;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** De tabel van {@code ./start status}. */
final class Overzicht {

    private static final String REGEL = "  %-12s %8s %11s %12s  %s%n";

    private final Platform platform;

    Overzicht(Platform platform) {
        this.platform = platform;
    }

    /** @return of alles loopt en gereed is */
    boolean toon(PrintStream uit) {
        uit.printf(REGEL, "onderdeel", "pid", "geheugen", "loopt", "gereed");
        long samen = 0;
        boolean alles = true;
        for (var deel : platform.delen()) {
            var loopt = deel.loopt();
            var gereed = loopt.isPresent() && deel.gereed();
            alles &= gereed;
            samen += loopt.map(l -> Geheugen.pss(l.proces().pid()).orElse(0)).orElse(0L);
            toon(uit, deel.naam(), loopt.orElse(null), gereed);
        }
        if (samen > 0) {
            uit.printf(REGEL, "samen", "", samen + " MB", "", "");
        }
        return alles;
    }

    private static void toon(PrintStream uit, String naam, Loopstaat.Loopt loopt, boolean gereed) {
        if (loopt == null) {
            uit.printf(REGEL, naam, "-", "-", "nee", "-");
            return;
        }
        long pid = loopt.proces().pid();
        var geheugen = Geheugen.pss(pid);
        uit.printf(REGEL, naam, pid, geheugen.isPresent() ? geheugen.getAsLong() + " MB" : "?",
                tijd(Duration.between(loopt.gestart(), Instant.now())), gereed ? "ja" : "nog niet");
    }

    static String tijd(Duration duur) {
        if (duur.toMinutes() < 1) {
            return Math.max(0, duur.toSeconds()) + " s";
        }
        if (duur.toHours() < 1) {
            return duur.toMinutes() + " min";
        }
        return duur.toHours() + " u " + duur.toMinutesPart() + " min";
    }
}
