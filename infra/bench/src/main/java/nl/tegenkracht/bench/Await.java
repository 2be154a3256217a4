package nl.tegenkracht.bench;

import java.net.InetSocketAddress;
import java.net.Socket;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Wachten met een einde. */
final class Await {

    private static final long INTERVAL = Duration.ofMillis(20).toNanos();

    private Await() {
    }

    /** @throws IllegalStateException als het niet op tijd waar wordt */
    static void until(String what, Duration timeout, BooleanSupplier condition) {
        long end = System.nanoTime() + timeout.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Niet op tijd: " + what);
            }
            LockSupport.parkNanos(INTERVAL);
        }
    }

    /** Tot een moment volgens {@link System#nanoTime}. */
    static void untilMoment(long moment) {
        for (long remaining = moment - System.nanoTime(); remaining > 0; remaining = moment - System.nanoTime()) {
            LockSupport.parkNanos(remaining);
        }
    }

    static boolean isListening(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
