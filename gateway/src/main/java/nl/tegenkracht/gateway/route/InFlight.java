package nl.tegenkracht.gateway.route;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

/**
 * Eén doorgestuurd verzoek zolang het loopt. Wordt gesloten als het antwoord weg is, hoe het ook afliep: dan is de
 * verbinding terug of verbroken, en de plaats vrij.
 */
final class InFlight implements AutoCloseable {

    /** Onder deze naam vindt de deur het terug om het te sluiten. */
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

    /** Het antwoord is begonnen; een stroom mag daarna duren. */
    void responseStarted(boolean streaming) {
        this.bounded = !streaming;
    }

    boolean isOverdue(long now) {
        return bounded && now - deadline > 0;
    }

    boolean isAborted() {
        return aborted;
    }

    /** Het antwoord is tot het einde gelezen: de verbinding is al terug bij de andere. */
    void markFullyRead() {
        fullyRead = true;
    }

    /** Verbreekt de verbinding met de dienst; wie leest, merkt dat meteen. */
    void abort() {
        aborted = true;
        disconnect();
    }

    /** Alleen verbreken maakt een half gelezen antwoord los; sluiten zou wachten tot de dienst is uitgesproken. */
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
