package nl.tegenkracht.gateway.route;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of a request, forwarded unread and never beyond the limit. */
class IncomingBody extends FilterInputStream {

    private long remaining;

    IncomingBody(InputStream source, long limit) {
        super(source);
        this.remaining = limit;
    }

    /** The request is larger than is accepted. */
    static class BodyTooLarge extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /** The visitor broke off, which says nothing about the service. */
    static class VisitorGone extends IOException {

        private static final long serialVersionUID = 1L;

        VisitorGone(IOException cause) {
            super(cause);
        }
    }

    @Override
    public int read() throws IOException {
        var single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count;
        try {
            count = in.read(buffer, offset, length);
        } catch (IOException error) {
            throw new VisitorGone(error);
        }
        if (count > 0) {
            remaining -= count;
            if (remaining < 0) {
                throw new BodyTooLarge();
            }
        }
        return count;
    }
}
