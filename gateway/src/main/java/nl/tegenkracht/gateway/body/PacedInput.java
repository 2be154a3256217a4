package nl.tegenkracht.gateway.body;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;
import nl.tegenkracht.gateway.body.BodyNotTaken.Reason;

/**
 * What a visitor sends, up to a limit and at least at a pace that any telephone makes: 1 KB/s, counted in windows of 30
 * seconds of waiting for them; what this gateway does in between is not the visitor's pace. Whoever sends nothing at all
 * is cut off by the read timeout of the connection.
 */
public final class PacedInput extends FilterInputStream {

    static final long WINDOW_NANOS = Duration.ofSeconds(30).toNanos();
    static final int LEAST_PER_WINDOW = 30 << 10;

    private final LongSupplier nanoTime;
    private long remaining;
    private long waited;
    private long inWindow;

    public PacedInput(InputStream source, long limit) {
        this(source, limit, System::nanoTime);
    }

    PacedInput(InputStream source, long limit, LongSupplier nanoTime) {
        super(source);
        this.remaining = limit;
        this.nanoTime = nanoTime;
    }

    @Override
    public int read() throws IOException {
        var single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        long before = nanoTime.getAsLong();
        int count = readFromVisitor(buffer, offset, length);
        waited += nanoTime.getAsLong() - before;
        if (count > 0) {
            remaining -= count;
            if (remaining < 0) {
                throw new BodyNotTaken(Reason.TOO_LARGE);
            }
            checkPace(count);
        }
        return count;
    }

    private int readFromVisitor(byte[] buffer, int offset, int length) throws IOException {
        try {
            return in.read(buffer, offset, length);
        } catch (IOException error) {
            throw new BodyNotTaken(isTimeout(error) ? Reason.TOO_SLOW : Reason.BROKEN_OFF, error);
        }
    }

    private void checkPace(int count) throws BodyNotTaken {
        inWindow += count;
        if (waited >= WINDOW_NANOS) {
            if (inWindow < LEAST_PER_WINDOW) {
                throw new BodyNotTaken(Reason.TOO_SLOW);
            }
            waited = 0;
            inWindow = 0;
        }
    }

    private static boolean isTimeout(Throwable error) {
        return error != null && (error instanceof SocketTimeoutException || isTimeout(error.getCause()));
    }
}
