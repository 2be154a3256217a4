package nl.tegenkracht.broker;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.KafkaFuture;

/** Wachten op de broker, met een grens. */
final class Patience {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private Patience() {
    }

    static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException error) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Het inrichten van de broker is afgebroken", error);
        } catch (ExecutionException | TimeoutException error) {
            throw new IllegalStateException("De broker is niet in te richten", error);
        }
    }

    /** De controller bevestigt voordat de broker het weet; wie klaar meldt moet dus nakijken. */
    static void awaitUntil(BooleanSupplier reached) {
        var deadline = System.nanoTime() + LIMIT.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("De broker is niet op tijd ingericht");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
