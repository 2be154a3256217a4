package nl.tegenkracht.gateway.route;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;

/** A large body that passes on as it comes. The time of the service begins when it has passed. */
final class PassingUpload extends HttpEntityWrapper {

    private final InFlight inFlight;

    PassingUpload(InputStream content, long length, InFlight inFlight) {
        super(new InputStreamEntity(content, length, null));
        this.inFlight = inFlight;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        inFlight.bodyPasses();
        try {
            super.writeTo(out);
        } finally {
            inFlight.bodyPassed();
        }
    }
}
