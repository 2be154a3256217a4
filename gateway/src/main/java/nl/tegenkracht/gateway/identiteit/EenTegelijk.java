package nl.tegenkracht.gateway.identiteit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Laat van gelijke opdrachten er één lopen; wie intussen hetzelfde vraagt, wacht op die uitkomst. */
class EenTegelijk<K, V> {

    private final ConcurrentHashMap<K, CompletableFuture<V>> lopend = new ConcurrentHashMap<>();

    V doe(K sleutel, Supplier<V> opdracht) {
        var mijn = new CompletableFuture<V>();
        var ander = lopend.putIfAbsent(sleutel, mijn);
        if (ander != null) {
            return wacht(ander);
        }
        try {
            var uitkomst = opdracht.get();
            mijn.complete(uitkomst);
            return uitkomst;
        } catch (RuntimeException | Error fout) {
            mijn.completeExceptionally(fout);
            throw fout;
        } finally {
            lopend.remove(sleutel, mijn);
        }
    }

    private V wacht(CompletableFuture<V> ander) {
        try {
            return ander.join();
        } catch (CompletionException fout) {
            if (fout.getCause() instanceof RuntimeException oorzaak) {
                throw oorzaak;
            }
            throw fout;
        }
    }
}
