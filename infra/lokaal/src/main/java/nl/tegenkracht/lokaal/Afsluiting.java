package nl.tegenkracht.lokaal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Stopt processen van dit platform, en geen andere: eerst wat op de rest leunt, de opslag het laatst. */
final class Afsluiting {

    private static final Duration ZACHT = Duration.ofSeconds(10);
    private static final Duration HARD = Duration.ofSeconds(5);
    private static final Duration POLS = Duration.ofMillis(20);

    private final Loopstaat loopstaat;
    private final Duration zacht;

    Afsluiting(Path data) {
        this(data, ZACHT);
    }

    /** @param zacht hoe lang een proces over netjes stoppen mag doen */
    Afsluiting(Path data, Duration zacht) {
        this.loopstaat = new Loopstaat(data);
        this.zacht = zacht;
    }

    /** Stopt alles wat van dit platform loopt, ook het trainen van AOT-caches. */
    List<Loopstaat.Loopt> stopAlles() {
        var lopend = loopstaat.alle();
        stop(lopend);
        return lopend;
    }

    void stop(List<Loopstaat.Loopt> lopend) {
        var lagen = new TreeMap<Integer, List<Loopstaat.Loopt>>(Comparator.reverseOrder());
        lagen.putAll(lopend.stream().collect(Collectors.groupingBy(Loopstaat.Loopt::laag)));
        for (var laag : lagen.values()) {
            try (var draden = Executors.newVirtualThreadPerTaskExecutor()) {
                laag.forEach(l -> draden.submit(() -> stop(l)));
            }
        }
    }

    private void stop(Loopstaat.Loopt l) {
        if (loopstaat.isOns(l)) {
            l.proces().destroy();
        }
        if (!wachtOpEinde(l.proces(), zacht)) {
            kill(l);
        }
        loopstaat.wis(l.onderdeel());
    }

    void kill(Loopstaat.Loopt l) {
        if (loopstaat.isOns(l)) {
            l.proces().destroyForcibly();
            wachtOpEinde(l.proces(), HARD);
        }
    }

    /** Zelf kijken: {@code onExit()} merkt het einde van een proces dat geen kind is pas na seconden. */
    static boolean wachtOpEinde(ProcessHandle proces, Duration hoogstens) {
        var grens = System.nanoTime() + hoogstens.toNanos();
        while (Loopstaat.leeft(proces)) {
            if (System.nanoTime() > grens || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(POLS.toNanos());
        }
        return true;
    }
}
