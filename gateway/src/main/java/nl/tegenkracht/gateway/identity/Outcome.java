package nl.tegenkracht.gateway.identity;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What a task that runs once for everybody who asks came to. */
final class Outcome {

    private Outcome() {
    }

    /** Waits for it; a failure is that of the task itself. */
    static <V> V of(CompletableFuture<V> task) {
        try {
            return task.join();
        } catch (CompletionException error) {
            if (error.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw error;
        }
    }

    /** What it came to already, or {@code null}. */
    static <V> V known(CompletableFuture<V> task) {
        return task == null || !task.isDone() || task.isCompletedExceptionally() ? null : task.join();
    }
}
