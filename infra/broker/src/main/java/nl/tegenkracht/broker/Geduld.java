package nl.tegenkracht.broker;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.KafkaFuture;

/** Wachten op de broker, met een grens. */
final class Geduld {

    private static final Duration GRENS = Duration.ofSeconds(30);
    private static final Duration TUSSENPOOS = Duration.ofMillis(5);

    private Geduld() {
    }

    static <T> T op(KafkaFuture<T> antwoord) {
        try {
            return antwoord.get(GRENS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException fout) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Het inrichten van de broker is afgebroken", fout);
        } catch (ExecutionException | TimeoutException fout) {
            throw new IllegalStateException("De broker is niet in te richten", fout);
        }
    }

    /** De controller bevestigt voordat de broker het weet; wie klaar meldt moet dus nakijken. */
    static void totdat(BooleanSupplier bereikt) {
        var einde = System.nanoTime() + GRENS.toNanos();
        while (!bereikt.getAsBoolean()) {
            if (System.nanoTime() > einde) {
                throw new IllegalStateException("De broker is niet op tijd ingericht");
            }
            LockSupport.parkNanos(TUSSENPOOS.toNanos());
        }
    }
}
