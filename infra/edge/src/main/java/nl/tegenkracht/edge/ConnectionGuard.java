package nl.tegenkracht.edge;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import nl.tegenkracht.contracts.LogCode;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows every open connection, and closes those that took too long or have to give way. */
final class ConnectionGuard {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionGuard.class);
    private static final Duration LOG_PAUSE = Duration.ofMinutes(1);

    private final Map<SocketWrapperBase<NioChannel>, VisitorConnection> open = new ConcurrentHashMap<>();
    private final ConnectionShares places;
    private final ConnectionShares unfinished;
    private final Duration headerTime;
    private final TrustedProxies proxies;
    private final BiConsumer<SocketWrapperBase<NioChannel>, Boolean> closing;
    private final AtomicInteger closed = new AtomicInteger();
    private long lastLogged = System.nanoTime() - LOG_PAUSE.toNanos();

    /** @param closing closes a connection; told whether a thread waits for its visitor */
    ConnectionGuard(ConnectionProperties limits, TrustedProxies proxies,
            BiConsumer<SocketWrapperBase<NioChannel>, Boolean> closing) {
        this.places = new ConnectionShares(limits.maximum(), limits.perAddress());
        this.unfinished = new ConnectionShares(limits.unfinished(), limits.unfinishedPerAddress());
        this.headerTime = limits.headerTime();
        this.proxies = proxies;
        this.closing = closing;
    }

    Duration headerTime() {
        return headerTime;
    }

    VisitorConnection of(SocketWrapperBase<NioChannel> wrapper) {
        var known = open.get(wrapper);
        if (known != null) {
            return known;
        }
        var address = wrapper.getRemoteAddr();
        var created = new VisitorConnection(AddressPrefix.of(address), !proxies.include(address),
                threadWaits -> closing.accept(wrapper, threadWaits), System.nanoTime());
        var other = open.putIfAbsent(wrapper, created);
        if (other != null) {
            return other;
        }
        places.take(created).ifPresent(this::close);
        return created;
    }

    /** A part of a header has come; those of one address may not fill the memory. */
    void headerMissing(VisitorConnection connection) {
        unfinished.take(connection).ifPresent(this::close);
    }

    void headerWhole(VisitorConnection connection) {
        unfinished.release(connection);
    }

    void forget(SocketWrapperBase<NioChannel> wrapper) {
        var gone = open.remove(wrapper);
        if (gone != null) {
            places.release(gone);
            unfinished.release(gone);
        }
    }

    /** It may have been closed before it was known here. */
    void forgetIfClosed(SocketWrapperBase<NioChannel> wrapper) {
        if (wrapper.isClosed()) {
            forget(wrapper);
        }
    }

    void closeOverdue() {
        long now = System.nanoTime();
        open.values().stream().filter(connection -> connection.isOverdue(now, headerTime)).forEach(this::close);
        if (closed.get() > 0 && now - lastLogged >= LOG_PAUSE.toNanos()) {
            lastLogged = now;
            LOG.warn(LogCode.CONNECTIONS_CLOSED.pattern(), closed.getAndSet(0), open.size());
        }
    }

    private void close(VisitorConnection connection) {
        if (connection.begun()) {
            closed.incrementAndGet();
        }
        connection.close();
    }
}
