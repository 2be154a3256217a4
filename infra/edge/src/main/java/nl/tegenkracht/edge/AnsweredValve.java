package nl.tegenkracht.edge;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/** Outermost of all: notes on its connection that a request was answered, and whether all of it was read by then. */
final class AnsweredValve extends ValveBase {

    static final ScopedValue<VisitorConnection> CONNECTION = ScopedValue.newInstance();

    AnsweredValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        try {
            getNext().invoke(request, response);
        } finally {
            if (CONNECTION.isBound() && !request.isAsync()) {
                CONNECTION.get().answered(isRead(request), System.nanoTime());
            }
        }
    }

    private static boolean isRead(Request request) {
        var read = new AtomicBoolean(true);
        request.getCoyoteRequest().action(ActionCode.REQUEST_BODY_FULLY_READ, read);
        return read.get();
    }
}
