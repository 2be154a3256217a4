package nl.tegenkracht.gateway.route;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/** The response of a service, passed on piece by piece; a stream is flushed after every piece. */
record ForwardedResponse(RoutePass pass, ClassicHttpResponse serviceResponse, InFlight inFlight, String location)
        implements
            ServerResponse {

    private static final int CHUNK_SIZE = 8192;

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatusCode.valueOf(serviceResponse.getCode());
    }

    @Override
    public HttpHeaders headers() {
        return new HttpHeaders();
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        response.setStatus(serviceResponse.getCode());
        HeaderLists.copyResponseHeaders(serviceResponse, response);
        if (location != null) {
            response.setHeader("Location", location);
        }
        var entity = serviceResponse.getEntity();
        if (entity != null) {
            if (entity.getContentLength() >= 0) {
                response.setContentLengthLong(entity.getContentLength());
            }
            copy(entity.getContent(), response.getOutputStream());
        }
        inFlight.markFullyRead();
        return null;
    }

    private void copy(InputStream in, OutputStream out) throws IOException {
        boolean streaming = pass.routeClass() == RouteClass.STREAM;
        if (streaming) {
            out.flush();
        }
        var chunk = new byte[CHUNK_SIZE];
        try {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                out.write(chunk, 0, n);
                if (streaming) {
                    out.flush();
                }
            }
        } catch (IOException error) {
            // A stream ended by the gateway ends neatly; any other response cut off must not look complete.
            if (!streaming || !inFlight.isAborted()) {
                throw error;
            }
        }
    }
}
