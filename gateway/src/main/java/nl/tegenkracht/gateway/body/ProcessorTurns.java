package nl.tegenkracht.gateway.body;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;

/**
 * Sealing and opening bodies is work for the processor alone, in which nobody interrupts a virtual thread: a few large
 * bodies would have every carrier, and everybody else would wait until they were done. So it goes piece by piece (record
 * 0326).
 */
final class ProcessorTurns {

    private static final int PIECE = 8 << 10;
    /** Half of the processors at once, in the order they come: for who asks little there is always one free. */
    private static final Semaphore TURNS = new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
            true);

    private ProcessorTurns() {
    }

    /** A piece of work on a body that arrives: of those there may be hundreds at once. */
    interface Piece {

        void work() throws IOException;
    }

    static void take(Piece piece) throws IOException {
        TURNS.acquireUninterruptibly();
        try {
            piece.work();
        } finally {
            TURNS.release();
        }
    }

    /**
     * A body that is read again. Who does that has a place at a service, or one of the few turns of kept forms, and little
     * time: it waits for no turn, and only lets others go first after each piece.
     */
    static InputStream piecemeal(InputStream sealed) {
        return new FilterInputStream(sealed) {

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = in.read(buffer, offset, Math.min(length, PIECE));
                Thread.yield();
                return count;
            }
        };
    }
}
