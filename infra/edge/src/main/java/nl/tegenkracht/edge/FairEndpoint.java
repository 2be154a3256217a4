package nl.tegenkracht.edge;

import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Tomcat's endpoint, in which a connection belongs to an address and a header has so long in total. Tomcat has neither:
 * its time begins anew at each byte, and its maximum is there for who comes first (record 0257).
 */
final class FairEndpoint extends NioEndpoint {

    private static final long WATCH_MILLIS = 1000;

    private ConnectionGuard guard;
    private ScheduledFuture<?> watch;

    @Override
    public void setHandler(Handler<NioChannel> handler) {
        super.setHandler(new FairHandler(handler, this::guard));
    }

    void share(ConnectionProperties limits, TrustedProxies proxies) {
        guard = new ConnectionGuard(limits, proxies, this::giveUp);
        // The guard keeps below its maximum; Tomcat's only holds up the whole door.
        setMaxConnections(limits.maximum() + limits.maximum() / 4 + 16);
    }

    ConnectionGuard guard() {
        return guard;
    }

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        if (!super.setSocketOptions(socket)) {
            return false;
        }
        var opened = connections.get(socket);
        if (opened != null) {
            guard.of(opened);
            guard.forgetIfClosed(opened);
        }
        return true;
    }

    @Override
    public void startInternal() throws Exception {
        super.startInternal();
        long pause = Math.clamp(guard.headerTime().dividedBy(4).toMillis(), 10, WATCH_MILLIS);
        watch = getUtilityExecutor().scheduleWithFixedDelay(guard::closeOverdue, pause, pause, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stopInternal() {
        if (watch != null) {
            watch.cancel(false);
        }
        super.stopInternal();
    }

    /** As Tomcat does itself at the end of its own time. */
    private void giveUp(SocketWrapperBase<NioChannel> connection, boolean threadWaits) {
        connection.setError(new SocketTimeoutException());
        if (threadWaits || !processSocket(connection, SocketEvent.ERROR, true)) {
            connection.close();
        }
    }
}
