package nl.tegenkracht.gateway.route;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

/**
 * One forwarded request while it runs. Closed once the response is gone, however it ended: by then the connection is
 * back in its pool or broken, and the place is free.
 */
final class InFlight implements AutoCloseable {

    /** The name under which the gateway finds it again to close it. */
    static final String ATTRIBUTE = InFlight.class.getName();

    private final ServiceBreaker breaker;
    private final long deadline;
    private volatile HttpUriRequestBase request;
    private volatile boolean bounded = true;
    private volatile boolean aborted;
    private boolean fullyRead;
    private boolean closed;

    InFlight(ServiceBreaker breaker, RouteClass routeClass) {
        this.breaker = breaker;
        this.deadline = System.nanoTime() + routeClass.timeout().toNanos();
    }

    void start(HttpUriRequestBase request) {
        this.request = request;
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
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        breaker.leave();
        if (!fullyRead) {
            disconnect();
        }
    }
}
