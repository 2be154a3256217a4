package nl.tegenkracht.edge;

import java.util.function.Supplier;
import org.apache.coyote.Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Tells the guard what becomes of a connection each time Tomcat has worked for it. */
final class FairHandler implements Handler<NioChannel> {

    private final Handler<NioChannel> tomcat;
    private final Supplier<ConnectionGuard> guard;

    FairHandler(Handler<NioChannel> tomcat, Supplier<ConnectionGuard> guard) {
        this.tomcat = tomcat;
        this.guard = guard;
    }

    @Override
    public SocketState process(SocketWrapperBase<NioChannel> wrapper, SocketEvent event) {
        var connection = guard.get().of(wrapper);
        connection.begin(System.nanoTime());
        var state = ScopedValue.where(AnsweredValve.CONNECTION, connection)
                .call(() -> tomcat.process(wrapper, event));
        switch (state) {
            case OPEN -> await(connection, false);
            case LONG -> {
                if (isAnswering(wrapper)) {
                    connection.busy();
                } else {
                    await(connection, true);
                }
            }
            case CLOSED -> guard.get().forget(wrapper);
            default -> connection.busy();
        }
        guard.get().forgetIfClosed(wrapper);
        return state;
    }

    private void await(VisitorConnection connection, boolean header) {
        connection.await(header, System.nanoTime());
        if (header) {
            guard.get().headerMissing(connection);
        } else {
            guard.get().headerWhole(connection);
        }
    }

    private static boolean isAnswering(SocketWrapperBase<NioChannel> wrapper) {
        return wrapper.getCurrentProcessor() instanceof Processor processor && processor.isAsync();
    }

    @Override
    public void release(SocketWrapperBase<NioChannel> wrapper) {
        guard.get().forget(wrapper);
        tomcat.release(wrapper);
    }

    @Override
    public Object getGlobal() {
        return tomcat.getGlobal();
    }

    @Override
    public void pause() {
        tomcat.pause();
    }

    @Override
    public void recycle() {
        tomcat.recycle();
    }
}
