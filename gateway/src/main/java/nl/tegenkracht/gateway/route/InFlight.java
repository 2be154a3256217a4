package nl.tegenkracht.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

/** One forwarded request while it runs. Closed once it is over: then its connection is back in its pool, or broken. */
final class InFlight implements AutoCloseable {

    private static final String ATTRIBUTE = InFlight.class.getName();

    private final Duration timeout;
    private volatile long deadline;
    private volatile HttpUriRequestBase request;
    private volatile boolean bounded = true;
    private volatile boolean aborted;
    private volatile boolean fullyRead;

    InFlight(Duration timeout) {
        this.timeout = timeout;
        this.deadline = System.nanoTime() + timeout.toNanos();
    }

    /** A body passes through: as long as it does, its own pace is the limit. */
    void bodyPasses() {
        this.bounded = false;
    }

    /** From here on the time counts. */
    void bodyPassed() {
        this.deadline = System.nanoTime() + timeout.toNanos();
        this.bounded = true;
    }

    static void attach(HttpServletRequest request, InFlight inFlight) {
        request.setAttribute(ATTRIBUTE, inFlight);
    }

    static InFlight of(HttpServletRequest request) {
        return (InFlight) request.getAttribute(ATTRIBUTE);
    }

    /** A request goes to the service; if this was already broken off, so is that request. */
    void start(HttpUriRequestBase started) {
        this.request = started;
        if (aborted) {
            started.cancel();
        }
    }

    /** The response has begun; from here on a stream may last. */
    void responseStarted(boolean streaming) {
        this.bounded = !streaming;
    }

    boolean isOverdue(long now) {
        return bounded && now - deadline > 0;
    }

    boolean isAborted() {
        return aborted;
    }

    /**
     * What an error means that httpclient throws while this runs. For a connection that is broken off while it is taken
     * into use or read it has no one word; if nobody broke it off, the error is a fault.
     */
    RuntimeException failure(RuntimeException error) {
        return aborted ? new ServiceUnavailable(error) : error;
    }

    /** The response was read to its end: the connection is already back in its pool. */
    void markFullyRead() {
        fullyRead = true;
    }

    /** Breaks the connection with the service; whoever is reading notices at once. */
    void abort() {
        aborted = true;
        disconnect();
    }

    /** Only breaking frees a response half read; closing would wait until the service has finished. */
    private void disconnect() {
        var current = request;
        if (current != null) {
            current.cancel();
        }
    }

    @Override
    public void close() {
        if (!fullyRead) {
            disconnect();
        }
    }
}
