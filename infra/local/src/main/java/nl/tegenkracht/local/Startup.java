package nl.tegenkracht.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import nl.tegenkracht.local.Progress.ProgressStep;

/**
 * Eén keer starten: wat nog niet loopt wordt gestart, alles tegelijk, en het is klaar als alles gereed is. Lukt het
 * niet, of wordt het afgebroken, dan stopt wat hier gestart is; wat al liep blijft lopen.
 */
final class Startup {

    /** Uitpakken gaat in de volgorde van de lijst, zodat opslag en berichten er het eerst zijn. */
    private static final int PREPARE_CONCURRENCY = 2;

    private final LocalSettings settings;
    private final List<LocalPart> parts;
    private final Progress progress;
    private final List<LocalPart> started = new ArrayList<>();
    private volatile boolean aborted;
    private long startedAt;

    Startup(LocalSettings settings, List<LocalPart> parts, Progress progress) {
        this.settings = settings;
        this.parts = parts;
        this.progress = progress;
    }

    /** @throws StartFailure als niet alles gereed komt */
    void start() {
        startedAt = System.nanoTime();
        var needed = parts.stream().filter(part -> !part.isAlive()).toList();
        Prerequisites.check(needed.stream().map(LocalPart::spec).toList(), settings.ports(),
                Prerequisites.AvailableResources.measure(settings.data()));
        SecretFiles.create(settings.secretsDirectory());
        progress.begin(parts.stream().map(LocalPart::name).toList());
        try {
            startAll(needed);
        } catch (StartFailure e) {
            abort();
            throw e;
        }
    }

    /** Stopt wat hier gestart is en start niets meer. */
    void abort() {
        startNoMore();
        new Shutdown(settings.data())
                .stop(started.stream().map(LocalPart::running).flatMap(Optional::stream).toList());
    }

    private void startNoMore() {
        synchronized (started) {
            aborted = true;
        }
    }

    private void startAll(List<LocalPart> needed) {
        try (var preparers = Executors.newFixedThreadPool(PREPARE_CONCURRENCY);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var completion = new ExecutorCompletionService<Void>(threads);
            for (var part : parts) {
                var launch = needed.contains(part) ? preparers.submit(() -> prepare(part)) : null;
                completion.submit(() -> bringUp(part, launch), null);
            }
            try {
                for (int i = 0; i < parts.size(); i++) {
                    completion.take().get();
                }
            } catch (ExecutionException e) {
                startNoMore();
                throw asStartFailure(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StartFailure("Het starten is afgebroken.", e);
            } finally {
                preparers.shutdownNow();
                threads.shutdownNow();
            }
        }
    }

    private LaunchCommand prepare(LocalPart part) {
        report(part, ProgressStep.PREPARING);
        return part.prepare();
    }

    /** @param launch leeg als het al liep */
    private void bringUp(LocalPart part, Future<LaunchCommand> launch) {
        try {
            if (launch != null && !start(part, await(launch))) {
                return;
            }
            part.awaitReady();
            report(part, launch == null ? ProgressStep.ALREADY_RUNNING : ProgressStep.READY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (!aborted) {
                report(part, ProgressStep.FAILED);
            }
            throw e;
        }
    }

    private static LaunchCommand await(Future<LaunchCommand> launch) throws InterruptedException {
        try {
            return launch.get();
        } catch (ExecutionException e) {
            throw asStartFailure(e);
        }
    }

    private static StartFailure asStartFailure(ExecutionException e) {
        return e.getCause() instanceof StartFailure failure
                ? failure
                : new StartFailure("Starten lukt niet.", e.getCause());
    }

    private boolean start(LocalPart part, LaunchCommand launch) {
        synchronized (started) {
            if (aborted) {
                return false;
            }
            part.start(launch);
            started.add(part);
        }
        report(part, ProgressStep.STARTING);
        return true;
    }

    private void report(LocalPart part, ProgressStep step) {
        progress.report(part.name(), step, Duration.ofNanos(System.nanoTime() - startedAt));
    }
}
