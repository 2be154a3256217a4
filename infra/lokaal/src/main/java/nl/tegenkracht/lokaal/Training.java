package nl.tegenkracht.lokaal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/**
 * Maakt per onderdeel en versie eenmaal een AOT-cache, zodat een volgende start veel korter duurt. Dat gebeurt op een
 * proefplatform met een eigen datamap, eigen sleutels en eigen poorten: van wat echt is wordt niets gelezen of geraakt.
 * Een onderdeel start daar, wordt gereed, en schrijft bij zijn einde de cache.
 *
 * <p>Dit loopt in een eigen proces met de laagste voorrang, nadat alles gereed is, en nooit tijdens het stoppen. Wordt
 * het afgebroken, dan blijft er niets van over.
 */
final class Training {

    private static final Duration GEDULD = Duration.ofMinutes(10);
    private static final long GEHEUGEN = 1536L * 1024 * 1024;
    private static final long SCHIJF = 1024L * 1024 * 1024;

    private final Platform platform;
    private final Path map;
    private volatile boolean afgebroken;

    Training(Platform platform) {
        this.platform = platform;
        this.map = platform.instellingen().data().resolve(Achtergrond.NAAM);
    }

    /** Is er een onderdeel waarvan nog geen cache is en nog geen mislukte poging? */
    boolean nodig() {
        return platform.delen().stream().anyMatch(Training::nodig);
    }

    /** Maakt wat er ontbreekt, één tegelijk; stopt ermee als het proces moet stoppen. */
    void train() {
        ruimOp();
        Runtime.getRuntime().addShutdownHook(new Thread(this::breekAf, "training-afbreken"));
        var proef = platform.naastDit(platform.instellingen().metData(map).metPoorten(Poorten.vrij())
                .metGeduld(GEDULD));
        Sleutels.maak(proef.instellingen().sleutelmap());
        for (var deel : proef.delen()) {
            var ruimte = Voorwaarden.Ruimte.meet(map);
            if (!afgebroken && nodig(deel) && ruimte.geheugen() > GEHEUGEN && ruimte.schijf() > SCHIJF) {
                train(proef, deel);
            }
        }
        if (!afgebroken) {
            ruimOp();
        }
    }

    private void breekAf() {
        afgebroken = true;
        ruimOp();
    }

    private void train(Platform proef, Deel deel) {
        var regel = deel.zetKlaar();
        var cache = regel.cache().orElseThrow();
        try {
            startWaaropHetLeunt(proef, deel);
            var uitvoer = Files.createDirectories(opname()).resolve(deel.naam() + ".aot");
            deel.start(regel.metOpname(uitvoer));
            deel.wachtGereed();
            deel.stop(GEDULD);
            Files.move(uitvoer, cache, StandardCopyOption.ATOMIC_MOVE);
        } catch (StartFout | IOException e) {
            onthoudMislukking(cache, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            afgebroken = true;
        }
    }

    private static void startWaaropHetLeunt(Platform proef, Deel deel) throws InterruptedException {
        for (var ander : proef.delen()) {
            if (ander.onderdeel().laag() < deel.onderdeel().laag() && !ander.leeft()) {
                ander.start();
                ander.wachtGereed();
            }
        }
    }

    private void onthoudMislukking(Path cache, Exception e) {
        if (afgebroken) {
            return;
        }
        try {
            Files.writeString(mislukt(cache), e + System.lineSeparator());
        } catch (IOException ook) {
            throw new StartFout("Het bestand " + mislukt(cache) + " is niet te schrijven.", ook);
        }
    }

    /** Slaat dood wat er nog op het proefplatform loopt en wist de map ervan. */
    synchronized void ruimOp() {
        for (var deel : platform.naastDit(platform.instellingen().metData(map)).delen()) {
            deel.loopt().ifPresent(l -> l.proces().descendants().forEach(ProcessHandle::destroyForcibly));
            deel.kill();
        }
        Uitpakker.wis(opname());
        Uitpakker.wis(map);
    }

    /** Op dezelfde schijf als de cache zelf, zodat die er in één beweging is of niet; van dit platform alleen. */
    private Path opname() {
        return platform.instellingen().programmas().resolve(".opname-" + Integer.toHexString(map.hashCode()));
    }

    private static boolean nodig(Deel deel) {
        return deel.zetKlaar().cache().filter(cache -> !Files.exists(cache) && !Files.exists(mislukt(cache)))
                .isPresent();
    }

    private static Path mislukt(Path cache) {
        return cache.resolveSibling(cache.getFileName() + ".mislukt");
    }
}
