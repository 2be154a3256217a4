package nl.tegenkracht.gateway.route;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import nl.tegenkracht.gateway.body.SpooledBody;

/**
 * A body that has been taken in; of one that did not fit the rest passes on behind it.
 *
 * @param announced how long the service said it is; negative if it did not
 */
record TakenBody(SpooledBody taken, InputStream rest, long announced, InFlight inFlight) implements AnswerBody {

    @Override
    public long length() {
        return isWhole() ? taken.length() : announced;
    }

    @Override
    public boolean isWhole() {
        return taken.isWhole();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        taken.read().transferTo(out);
        taken.close();
        if (!isWhole()) {
            rest.transferTo(out);
            inFlight.markFullyRead();
        }
    }

    @Override
    public void discard() {
        taken.close();
    }
}
