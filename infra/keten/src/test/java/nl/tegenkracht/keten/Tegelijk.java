package nl.tegenkracht.keten;

import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Veel vragen, maar nooit meer dan een handvol tegelijk. */
final class Tegelijk {

    private static final int HOOGSTENS = 16;

    private Tegelijk() {
    }

    static <T> void doe(Collection<T> werk, Consumer<T> taak) {
        var plekken = new Semaphore(HOOGSTENS);
        try (var draden = Executors.newVirtualThreadPerTaskExecutor()) {
            var klaar = new ExecutorCompletionService<Void>(draden);
            werk.forEach(een -> klaar.submit(() -> {
                plekken.acquireUninterruptibly();
                try {
                    taak.accept(een);
                } finally {
                    plekken.release();
                }
            }, null));
            for (int i = 0; i < werk.size(); i++) {
                klaar.take().get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
