package nl.tegenkracht.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/**
 * Makes an AOT cache once per part and version, so that a next start is much shorter. This is done on a trial platform
 * with a data directory, keys and ports of its own: nothing of what is real is read or touched. A part starts there,
 * becomes ready, and writes the cache at its end.
 *
 * <p>This runs in a process of its own with the lowest priority, after everything is ready, and never during stopping.
 * If it is interrupted, nothing of it remains.
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

    /** Is there a part without a cache and without a failed attempt? */
    boolean needed() {
        return platform.parts().stream().anyMatch(AotTraining::needed);
    }

    /** Makes what is missing, one at a time; gives up when the process has to stop. */
    void train() {
        cleanUp();
        Runtime.getRuntime().addShutdownHook(new Thread(this::abort, "training-abort"));
        var trial = platform.besideThis(platform.settings().withData(directory).withPorts(Ports.free())
                .withPatience(PATIENCE));
        SecretFiles.create(trial.settings().secretsDirectory(), Wiring.landscape(trial.settings()));
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
            throw new StartFailure(Texts.get("file.not-written", failureMarker(cache)), writeFailure);
        }
    }

    /** Kills what is still running on the trial platform and erases its directory. */
    synchronized void cleanUp() {
        for (var part : platform.besideThis(platform.settings().withData(directory)).parts()) {
            part.running().ifPresent(
                    running -> running.process().descendants().forEach(ProcessHandle::destroyForcibly));
            part.kill();
        }
        JarUnpacker.deleteRecursively(recordingDirectory());
        JarUnpacker.deleteRecursively(directory);
    }

    /** On the same disk as the cache itself, so that it is there in one move or not at all; of this platform only. */
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
