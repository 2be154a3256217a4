package nl.tegenkracht.gateway.body;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Sealing and opening bodies is work for the processor alone, in which nobody interrupts a virtual thread: a few large
 * bodies would have every carrier, and everybody else would wait until they were done. So it goes piece by piece, on
 * threads that the system does interrupt, of each kind half as many as there are processors (record 0326).
 */
final class ProcessorTurns {

    private static final int PIECE = 8 << 10;
    /** Of bodies that arrive there may be hundreds at once. */
    private static final ExecutorService SEALING = threads("bodies-sealing-");
    /** Whoever reads a body again has a place at a service and little time: it does not stand behind those. */
    private static final ExecutorService OPENING = threads("bodies-opening-");

    private ProcessorTurns() {
    }

    private static ExecutorService threads(String name) {
        return Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
                Thread.ofPlatform().daemon().name(name, 0).factory());
    }

    /** A piece of work on a body that arrives. */
    interface Piece {

        void work() throws IOException;
    }

    static void take(Piece piece) throws IOException {
        await(SEALING, () -> {
            piece.work();
            return null;
        });
    }

    /** A body that is read again. */
    static InputStream piecemeal(InputStream sealed) {
        return new FilterInputStream(sealed) {

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return await(OPENING, () -> in.read(buffer, offset, Math.min(length, PIECE)));
            }
        };
    }

    private static <T> T await(ExecutorService threads, Callable<T> piece) throws IOException {
        try {
            return threads.submit(piece).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failed ? failed : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
