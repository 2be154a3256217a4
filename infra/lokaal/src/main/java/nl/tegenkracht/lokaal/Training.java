package nl.tegenkracht.lokaal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Maakt per onderdeel en versie eenmaal een AOT-cache, zodat een volgende start minder dan half zo lang duurt. Het
 * onderdeel draait daarvoor een tweede keer, en eindigt vanzelf zodra alles is opgebouwd maar voordat het een poort
 * opent of berichten leest ({@code spring.context.exit=onRefresh}).
 *
 * <p>Het gebeurt in een eigen proces met de laagste voorrang, nadat alles gereed is, en nooit tijdens het stoppen. Wordt
 * het afgebroken, dan blijft er geen halve cache achter.
 */
final class Training {

    private static final int HOOGSTENS_MINUTEN = 10;
    private static final long GEHEUGEN = 1536L * 1024 * 1024;
    private static final long SCHIJF = 1024L * 1024 * 1024;

    private final Instellingen instellingen;
    private final List<Onderdeel> onderdelen;
    private volatile Process bezig;
    private volatile boolean gestopt;

    Training(Instellingen instellingen, List<Onderdeel> onderdelen) {
        this.instellingen = instellingen;
        this.onderdelen = onderdelen;
    }

    /** Is er een onderdeel waarvan nog geen cache is en nog geen mislukte poging? */
    boolean nodig() {
        return onderdelen.stream().map(o -> Startregel.van(o, instellingen)).anyMatch(Training::nodig);
    }

    /** Maakt wat er ontbreekt, één tegelijk. */
    void train() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        for (var onderdeel : onderdelen) {
            var regel = Startregel.van(onderdeel, instellingen);
            var ruimte = Voorwaarden.Ruimte.meet(instellingen.programmas());
            if (!gestopt && nodig(regel) && ruimte.geheugen() > GEHEUGEN && ruimte.schijf() > SCHIJF) {
                train(onderdeel, regel, regel.cache().orElseThrow());
            }
        }
    }

    private void stop() {
        gestopt = true;
        var proces = bezig;
        if (proces != null) {
            proces.descendants().forEach(ProcessHandle::destroyForcibly);
            proces.destroyForcibly();
        }
    }

    private void train(Onderdeel onderdeel, Startregel regel, Path cache) {
        var tijdelijk = cache.resolveSibling(cache.getFileName() + ".nieuw");
        var log = instellingen.log("training");
        try {
            var bouwer = new ProcessBuilder(
                    regel.regel(List.of("-XX:AOTCacheOutput=" + tijdelijk, "-Dspring.context.exit=onRefresh")));
            Jvm.schoon(bouwer.environment());
            bezig = bouwer.directory(instellingen.data().toFile()).redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
            boolean klaar = bezig.waitFor(HOOGSTENS_MINUTEN, TimeUnit.MINUTES);
            if (klaar && bezig.exitValue() == 0 && Files.isRegularFile(tijdelijk)) {
                Files.move(tijdelijk, cache, StandardCopyOption.ATOMIC_MOVE);
            } else if (!gestopt) {
                Files.writeString(mislukt(cache), "Zie " + log + System.lineSeparator());
            }
        } catch (IOException e) {
            throw new StartFout("Het trainen van " + onderdeel.naam() + " lukt niet: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stop();
            gestopt = false;
            wis(tijdelijk);
        }
    }

    private static boolean nodig(Startregel regel) {
        return regel.cache().filter(cache -> !Files.exists(cache) && !Files.exists(mislukt(cache))).isPresent();
    }

    private static Path mislukt(Path cache) {
        return cache.resolveSibling(cache.getFileName() + ".mislukt");
    }

    private static void wis(Path bestand) {
        try {
            Files.deleteIfExists(bestand);
        } catch (IOException e) {
            throw new StartFout("Het bestand " + bestand + " is niet te verwijderen.", e);
        }
    }
}
