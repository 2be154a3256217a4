package nl.tegenkracht.gateway.route;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** A body that is passed on piece by piece while the service gives it; a stream is flushed after every piece. */
record PassingBody(HttpEntity entity, InFlight inFlight, boolean streaming) implements AnswerBody {

    private static final int CHUNK_SIZE = 8192;

    @Override
    public long length() {
        return entity == null ? -1 : entity.getContentLength();
    }

    @Override
    public boolean isWhole() {
        return entity == null;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        if (entity != null) {
            try {
                copy(entity.getContent(), out);
            } catch (IOException | RuntimeException error) {
                // A stream ended by the gateway ends neatly; any other response cut off must not look complete.
                if (!streaming || !inFlight.isAborted()) {
                    throw error;
                }
                return;
            }
        }
        inFlight.markFullyRead();
    }

    private void copy(InputStream in, OutputStream out) throws IOException {
        if (streaming) {
            out.flush();
        }
        var chunk = new byte[CHUNK_SIZE];
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            out.write(chunk, 0, n);
            if (streaming) {
                out.flush();
            }
        }
    }

    @Override
    public void discard() {
        EntityUtils.consumeQuietly(entity);
        inFlight.markFullyRead();
    }
}
