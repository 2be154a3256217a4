package nl.tegenkracht.e2e;

import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Many requests, but never more than a handful at once; and of who cannot ask again, no more than keep a machine busy. */
final class Concurrently {

    private static final int MAX_CONCURRENT = 16;
    private static final int A_FEW = 4;

    private Concurrently() {
    }

    static <T> void forEach(Collection<T> items, Consumer<T> action) {
        forEach(items, MAX_CONCURRENT, action);
    }

    /** On a slow machine nobody waits for so many others that the gateway gives up. */
    static <T> void aFew(Collection<T> items, Consumer<T> action) {
        forEach(items, A_FEW, action);
    }

    private static <T> void forEach(Collection<T> items, int atOnce, Consumer<T> action) {
        var permits = new Semaphore(atOnce);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var completion = new ExecutorCompletionService<Void>(threads);
            items.forEach(item -> completion.submit(() -> {
                permits.acquireUninterruptibly();
                try {
                    action.accept(item);
                } finally {
                    permits.release();
                }
            }, null));
            for (int i = 0; i < items.size(); i++) {
                completion.take().get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error failedAssertion) {
                throw failedAssertion;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
