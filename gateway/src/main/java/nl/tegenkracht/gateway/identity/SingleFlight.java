package nl.tegenkracht.gateway.identity;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Laat van gelijke opdrachten er één lopen; wie intussen hetzelfde vraagt, wacht op die uitkomst. */
class SingleFlight<K, V> {

    private final ConcurrentHashMap<K, CompletableFuture<V>> running = new ConcurrentHashMap<>();

    V run(K key, Supplier<V> task) {
        var mine = new CompletableFuture<V>();
        var other = running.putIfAbsent(key, mine);
        if (other != null) {
            return join(other);
        }
        try {
            var result = task.get();
            mine.complete(result);
            return result;
        } catch (RuntimeException | Error error) {
            mine.completeExceptionally(error);
            throw error;
        } finally {
            running.remove(key, mine);
        }
    }

    private V join(CompletableFuture<V> other) {
        try {
            return other.join();
        } catch (CompletionException error) {
            if (error.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw error;
        }
    }
}
