package nl.tegenkracht.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import nl.tegenkracht.contracts.BodySize;

/** Kinds of traffic, each with its own limits: what is slow or large does not hold up ordinary work. */
public enum RouteClass {

    PAGE("page", Duration.ofSeconds(5), BodySize.FORM, 128),
    API("api", Duration.ofSeconds(5), BodySize.FORM, 128),
    UPLOAD("upload", Duration.ofSeconds(30), BodySize.UPLOAD, 32),
    /** Streams have no time limit; only the start of the response has to come in time. */
    STREAM("stream", Duration.ofSeconds(5), 0, 256);

    /** The code of a request outside the domains, or refused before the wall looked at it. */
    public static final String ENTRY = "entry";

    private final String code;
    private final Duration timeout;
    private final long maxBytes;
    private final int places;

    RouteClass(String code, Duration timeout, long maxBytes, int places) {
        this.code = code;
        this.timeout = timeout;
        this.maxBytes = maxBytes;
        this.places = places;
    }

    /** The class of a request, read from its address and headers; never from its body. */
    public static RouteClass of(HttpServletRequest request, boolean api) {
        var method = request.getMethod();
        if (method.equals("GET") && mediaType(request.getHeader("Accept")).startsWith("text/event-stream")) {
            return STREAM;
        }
        if ((method.equals("POST") || method.equals("PUT")) && isFile(mediaType(request.getContentType()))) {
            return UPLOAD;
        }
        return api ? API : PAGE;
    }

    private static boolean isFile(String mediaType) {
        return mediaType.startsWith("multipart/form-data") || mediaType.startsWith("application/octet-stream");
    }

    private static String mediaType(String header) {
        return header == null ? "" : header.toLowerCase(Locale.ROOT);
    }

    public Duration timeout() {
        return timeout;
    }

    /** Largest body of a request, in bytes. */
    public long maxBytes() {
        return maxBytes;
    }

    /** How many requests may be at one service of one deployment at the same time. */
    public int places() {
        return places;
    }

    /** The name in metrics and in the access log. */
    public String code() {
        return code;
    }
}
