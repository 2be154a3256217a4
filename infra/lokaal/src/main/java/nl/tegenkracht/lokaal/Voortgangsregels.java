package nl.tegenkracht.lokaal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Voortgang als gewone regels, één per verandering: voor een bestand, een pijp of een ketentest. */
final class Voortgangsregels implements Voortgang {

    private static final Set<Stap> STIL = EnumSet.of(Stap.WACHT);

    private final PrintStream uit;
    private int breedte;

    Voortgangsregels(PrintStream uit) {
        this.uit = uit;
    }

    @Override
    public void begin(List<String> onderdelen) {
        breedte = breedte(onderdelen);
    }

    @Override
    public synchronized void meld(String onderdeel, Stap stap, Duration sinds) {
        if (!STIL.contains(stap)) {
            uit.println(regel(onderdeel, breedte, stap, sinds));
        }
    }

    @Override
    public void close() {
        uit.flush();
    }

    static int breedte(List<String> onderdelen) {
        return onderdelen.stream().mapToInt(String::length).max().orElse(1);
    }

    static String regel(String onderdeel, int breedte, Stap stap, Duration sinds) {
        var seconden = sinds.toSeconds() + "," + sinds.toMillisPart() / 100 + " s";
        return "  " + " ".repeat(Math.max(0, 8 - seconden.length())) + seconden + "  " + onderdeel
                + " ".repeat(Math.max(0, breedte - onderdeel.length())) + "  " + stap.tekst;
    }
}
