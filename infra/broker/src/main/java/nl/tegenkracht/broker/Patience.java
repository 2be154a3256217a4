package nl.tegenkracht.broker;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.KafkaFuture;

/** Waiting for the broker, with a limit. */
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
            throw new IllegalStateException("Provisioning the broker was interrupted", error);
        } catch (ExecutionException | TimeoutException error) {
            throw new IllegalStateException("The broker cannot be provisioned", error);
        }
    }

    /** The controller acknowledges before the broker knows; whoever reports ready must therefore look. */
    static void awaitUntil(BooleanSupplier reached) {
        var deadline = System.nanoTime() + LIMIT.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The broker has not been provisioned in time");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
