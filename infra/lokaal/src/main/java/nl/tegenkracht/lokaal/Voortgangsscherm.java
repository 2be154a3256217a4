package nl.tegenkracht.lokaal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Voortgang op een terminal: één regel per onderdeel, met doorlopende seconden. */
final class Voortgangsscherm implements Voortgang {

    private static final long PER_MS = 200;

    private final PrintStream uit;
    private final ScheduledExecutorService ververser = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("scherm").factory());
    private final Map<String, Toestand> toestanden = new LinkedHashMap<>();
    private long begin;
    private boolean getekend;
    private boolean gesloten;

    private record Toestand(Stap stap, Duration sinds) {}

    Voortgangsscherm(PrintStream uit) {
        this.uit = uit;
    }

    @Override
    public synchronized void begin(List<String> onderdelen) {
        begin = System.nanoTime();
        onderdelen.forEach(naam -> toestanden.put(naam, new Toestand(Stap.WACHT, Duration.ZERO)));
        ververser.scheduleAtFixedRate(this::teken, 0, PER_MS, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void meld(String onderdeel, Stap stap, Duration sinds) {
        toestanden.put(onderdeel, new Toestand(stap, sinds));
    }

    @Override
    public synchronized void close() {
        ververser.shutdownNow();
        if (!toestanden.isEmpty()) {
            teken();
        }
        gesloten = true;
    }

    private synchronized void teken() {
        if (gesloten) {
            return;
        }
        var beeld = new StringBuilder(getekend ? "\033[" + toestanden.size() + "A" : "");
        int breedte = Voortgangsregels.breedte(List.copyOf(toestanden.keySet()));
        var nu = Duration.ofNanos(System.nanoTime() - begin);
        toestanden.forEach((naam, t) -> beeld.append("\033[2K").append(kleur(t.stap()))
                .append(Voortgangsregels.regel(naam, breedte, t.stap(), bezig(t.stap()) ? nu : t.sinds()))
                .append("\033[0m\n"));
        uit.print(beeld);
        uit.flush();
        getekend = true;
    }

    private static boolean bezig(Stap stap) {
        return stap == Stap.WACHT || stap == Stap.KLAARZETTEN || stap == Stap.START;
    }

    private static String kleur(Stap stap) {
        return switch (stap) {
            case WACHT -> "\033[2m";
            case KLAARZETTEN, START -> "";
            case GEREED, LIEP -> "\033[32m";
            case MISLUKT -> "\033[31m";
        };
    }
}
