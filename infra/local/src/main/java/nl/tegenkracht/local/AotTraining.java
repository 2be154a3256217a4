package nl.tegenkracht.local;

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
final class AotTraining {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long REQUIRED_MEMORY = 1536L * 1024 * 1024;
    private static final long REQUIRED_DISK = 1024L * 1024 * 1024;

    private final Platform platform;
    private final Path directory;
    private volatile boolean aborted;

    AotTraining(Platform platform) {
        this.platform = platform;
        this.directory = platform.settings().data().resolve(BackgroundTraining.NAME);
    }

    /** Is er een onderdeel waarvan nog geen cache is en nog geen mislukte poging? */
    boolean needed() {
        return platform.parts().stream().anyMatch(AotTraining::needed);
    }

    /** Maakt wat er ontbreekt, één tegelijk; stopt ermee als het proces moet stoppen. */
    void train() {
        cleanUp();
        Runtime.getRuntime().addShutdownHook(new Thread(this::abort, "training-afbreken"));
        var trial = platform.besideThis(platform.settings().withData(directory).withPorts(Ports.free())
                .withPatience(PATIENCE));
        SecretFiles.create(trial.settings().secretsDirectory());
        for (var part : trial.parts()) {
            var resources = Prerequisites.AvailableResources.measure(directory);
            if (!aborted && needed(part) && resources.memory() > REQUIRED_MEMORY && resources.disk() > REQUIRED_DISK) {
                train(trial, part);
            }
        }
        if (!aborted) {
            cleanUp();
        }
    }

    private void abort() {
        aborted = true;
        cleanUp();
    }

    private void train(Platform trial, LocalPart part) {
        var launch = part.prepare();
        var cache = launch.cache().orElseThrow();
        try {
            startDependencies(trial, part);
            var output = Files.createDirectories(recordingDirectory()).resolve(part.name() + ".aot");
            part.start(launch.withRecording(output));
            part.awaitReady();
            part.stop(PATIENCE);
            Files.move(output, cache, StandardCopyOption.ATOMIC_MOVE);
        } catch (StartFailure | IOException e) {
            rememberFailure(cache, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            aborted = true;
        }
    }

    private static void startDependencies(Platform trial, LocalPart part) throws InterruptedException {
        for (var other : trial.parts()) {
            if (other.spec().layer() < part.spec().layer() && !other.isAlive()) {
                other.start();
                other.awaitReady();
            }
        }
    }

    private void rememberFailure(Path cache, Exception e) {
        if (aborted) {
            return;
        }
        try {
            Files.writeString(failureMarker(cache), e + System.lineSeparator());
        } catch (IOException writeFailure) {
            throw new StartFailure("Het bestand " + failureMarker(cache) + " is niet te schrijven.", writeFailure);
        }
    }

    /** Slaat dood wat er nog op het proefplatform loopt en wist de map ervan. */
    synchronized void cleanUp() {
        for (var part : platform.besideThis(platform.settings().withData(directory)).parts()) {
            part.running().ifPresent(l -> l.process().descendants().forEach(ProcessHandle::destroyForcibly));
            part.kill();
        }
        JarUnpacker.deleteRecursively(recordingDirectory());
        JarUnpacker.deleteRecursively(directory);
    }

    /** Op dezelfde schijf als de cache zelf, zodat die er in één beweging is of niet; van dit platform alleen. */
    private Path recordingDirectory() {
        return platform.settings().programs().resolve(".opname-" + Integer.toHexString(directory.hashCode()));
    }

    private static boolean needed(LocalPart part) {
        return part.prepare().cache().filter(cache -> !Files.exists(cache) && !Files.exists(failureMarker(cache)))
                .isPresent();
    }

    private static Path failureMarker(Path cache) {
        return cache.resolveSibling(cache.getFileName() + ".mislukt");
    }
}
