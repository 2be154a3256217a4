package nl.tegenkracht.gateway.formowner;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import nl.tegenkracht.gateway.body.PacedInput;

/** A form of which the first field can be taken off; whoever reads the body afterwards gets all the rest. */
public final class FormRequest extends HttpServletRequestWrapper {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int LONGEST_FIELD = 512;

    private ServletInputStream body;
    private Optional<String> first = Optional.empty();
    private long taken;

    private FormRequest(HttpServletRequest request) {
        super(request);
    }

    /** The same request, as a form if it is one. */
    public static HttpServletRequest wrap(HttpServletRequest request) {
        var contentType = request.getContentType();
        return request.getMethod().equals("POST") && contentType != null
                && contentType.toLowerCase(Locale.ROOT).startsWith(FORM) ? new FormRequest(request) : request;
    }

    /** The value of the first field, as it was sent, if that has this name; then it is no longer part of the form. */
    Optional<String> takeFirst(String name) {
        if (body == null) {
            try {
                take(name + "=", super.getInputStream());
            } catch (IOException brokenOff) {
                body = new WholeBody(brokenOff);
            }
        }
        return first;
    }

    private void take(String name, ServletInputStream source) throws IOException {
        var beginning = beginning(new PacedInput(source, LONGEST_FIELD));
        var field = new String(beginning, StandardCharsets.ISO_8859_1).split("&", 2)[0];
        if (field.startsWith(name)) {
            first = Optional.of(field.substring(name.length()));
            taken = beginning.length;
            body = source;
        } else {
            body = new WholeBody(beginning, source);
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return body == null ? super.getInputStream() : body;
    }

    @Override
    public long getContentLengthLong() {
        return Math.max(-1, super.getContentLengthLong() - taken);
    }

    @Override
    public int getContentLength() {
        return (int) Math.min(Integer.MAX_VALUE, getContentLengthLong());
    }

    private static byte[] beginning(InputStream source) throws IOException {
        var beginning = new ByteArrayOutputStream();
        for (int octet = source.read(); octet >= 0; octet = source.read()) {
            beginning.write(octet);
            if (octet == '&' || beginning.size() == LONGEST_FIELD) {
                break;
            }
        }
        return beginning.toByteArray();
    }

    /** What was looked at and what follows it, or the error instead. */
    private static final class WholeBody extends ServletInputStream {

        private final InputStream all;
        private final IOException error;

        WholeBody(byte[] beginning, InputStream rest) {
            this.all = new SequenceInputStream(new ByteArrayInputStream(beginning), rest);
            this.error = null;
        }

        WholeBody(IOException error) {
            this.all = InputStream.nullInputStream();
            this.error = error;
        }

        @Override
        public int read() throws IOException {
            requireWhole();
            return all.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            requireWhole();
            return all.read(target, offset, length);
        }

        private void requireWhole() throws IOException {
            if (error != null) {
                throw error;
            }
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("A form is read in the thread of its request");
        }
    }
}
