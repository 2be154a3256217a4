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
 * One start: what is not running yet is started, all at once, and it is done when everything is ready. If it fails or
 * is interrupted, what was started here stops; what was running already keeps running.
 */
final class Startup {

    /** Unpacking follows the order of the list, so that store and broker are there first. */
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

    /** @throws StartFailure if not everything becomes ready */
    void start() {
        startedAt = System.nanoTime();
        var needed = parts.stream().filter(part -> !part.isAlive()).toList();
        Prerequisites.check(needed.stream().map(LocalPart::spec).toList(), settings.ports(),
                Prerequisites.AvailableResources.measure(settings.data()));
        PrivateFiles.close(settings.data());
        SecretFiles.create(settings.secretsDirectory(), Wiring.landscape(settings));
        ErasureKeyFiles.create(settings.data().resolve("wissing"), settings.secretsDirectory());
        progress.begin(parts.stream().map(LocalPart::name).toList());
        try {
            startAll(needed);
            // What was unpacked for this start, and what a part made that was running already.
            PrivateFiles.close(settings.data());
        } catch (StartFailure e) {
            abort();
            throw e;
        }
    }

    /** Stops what was started here and starts nothing more. */
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
                throw new StartFailure(Texts.get("start.aborted"), e);
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

    /** @param launch {@code null} if it was running already */
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
                : new StartFailure(Texts.get("start.failed"), e.getCause());
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
