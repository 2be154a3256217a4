package nl.tegenkracht.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting with an end to it. */
final class Await {

    private static final long INTERVAL = Duration.ofMillis(20).toNanos();

    private Await() {
    }

    /** @throws IllegalStateException if it does not become true in time */
    static void until(String what, Duration timeout, BooleanSupplier condition) {
        long end = System.nanoTime() + timeout.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not in time: " + what);
            }
            LockSupport.parkNanos(INTERVAL);
        }
    }

    /** Until a moment by {@link System#nanoTime}. */
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
