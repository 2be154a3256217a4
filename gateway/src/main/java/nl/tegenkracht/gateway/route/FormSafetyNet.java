package nl.tegenkracht.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import nl.tegenkracht.gateway.safetynet.KeptForms;
import org.springframework.stereotype.Component;

/**
 * If a service fails while someone sends a form, the text is not lost. The gateway does not read it; it only holds on
 * to what passes by until the service has responded.
 */
@Component
class FormSafetyNet {

    private static final String RECORDED = FormSafetyNet.class.getName();

    private final KeptForms keptForms;

    FormSafetyNet(KeptForms keptForms) {
        this.keptForms = keptForms;
    }

    /** The body of a request, recorded if it is a form of someone with a session. */
    InputStream capture(HttpServletRequest request, RoutePass pass) throws IOException {
        if (!applies(request, pass)) {
            return request.getInputStream();
        }
        var recorded = new ByteArrayOutputStream((int) request.getContentLengthLong());
        request.setAttribute(RECORDED, recorded);
        return new RecordingInputStream(request.getInputStream(), recorded);
    }

    /** Keeps what was sent; false if there was nothing to keep or keeping failed. */
    boolean keep(HttpServletRequest request, HttpServletResponse response, RoutePass pass) {
        if (!applies(request, pass)) {
            return false;
        }
        var recorded = request.getAttribute(RECORDED) instanceof ByteArrayOutputStream existing
                ? existing
                : new ByteArrayOutputStream();
        try {
            request.getInputStream().transferTo(recorded);
        } catch (IOException visitorGone) {
            return false;
        }
        return recorded.size() == request.getContentLengthLong() && keptForms.keep(request.getRequestURI(),
                recorded.toString(StandardCharsets.ISO_8859_1), pass.person(), response);
    }

    private boolean applies(HttpServletRequest request, RoutePass pass) {
        return pass.routeClass() == RouteClass.PAGE && pass.hasSession() && keptForms.canKeep(request);
    }

    private static final class RecordingInputStream extends InputStream {

        private final InputStream source;
        private final ByteArrayOutputStream copy;

        RecordingInputStream(InputStream source, ByteArrayOutputStream copy) {
            this.source = source;
            this.copy = copy;
        }

        @Override
        public int read() throws IOException {
            var single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = source.read(buffer, offset, length);
            if (count > 0) {
                copy.write(buffer, offset, count);
            }
            return count;
        }
    }
}
