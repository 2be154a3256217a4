package nl.tegenkracht.bench;

import java.net.InetSocketAddress;
import java.net.Socket;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Wachten met een einde. */
final class Wacht {

    private static final long TUSSENPOOS = Duration.ofMillis(20).toNanos();

    private Wacht() {
    }

    /** @throws IllegalStateException als het niet op tijd waar wordt */
    static void tot(String wat, Duration hoogstens, BooleanSupplier waar) {
        long einde = System.nanoTime() + hoogstens.toNanos();
        while (!waar.getAsBoolean()) {
            if (System.nanoTime() > einde) {
                throw new IllegalStateException("Niet op tijd: " + wat);
            }
            LockSupport.parkNanos(TUSSENPOOS);
        }
    }

    /** Tot een moment volgens {@link System#nanoTime}. */
    static void totMoment(long moment) {
        for (long nog = moment - System.nanoTime(); nog > 0; nog = moment - System.nanoTime()) {
            LockSupport.parkNanos(nog);
        }
    }

    static boolean luistert(int poort) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", poort), 200);
            return true;
        } catch (IOException nogNiet) {
            return false;
        }
    }
}
