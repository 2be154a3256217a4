package nl.tegenkracht.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;

/** Soorten verkeer, elk met een eigen grens: wat traag of groot is, houdt het gewone werk niet op. */
public enum RouteClass {

    PAGE(Duration.ofSeconds(5), 1L << 20, 128),
    API(Duration.ofSeconds(5), 1L << 20, 128),
    UPLOAD(Duration.ofSeconds(30), 4L << 20, 16),
    /** Stromen hebben geen tijdgrens; alleen het begin van het antwoord moet op tijd komen. */
    STREAM(Duration.ofSeconds(5), 0, 256);

    private final Duration timeout;
    private final long maxBytes;
    private final int maxConcurrent;

    RouteClass(Duration timeout, long maxBytes, int maxConcurrent) {
        this.timeout = timeout;
        this.maxBytes = maxBytes;
        this.maxConcurrent = maxConcurrent;
    }

    /** De klasse van een verzoek, gelezen uit adres en koppen; nooit uit de inhoud. */
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

    /** Grootste inhoud van een verzoek, in bytes. */
    public long maxBytes() {
        return maxBytes;
    }

    /** Hoeveel verzoeken er tegelijk bij één dienst van één uitrol mogen zijn. */
    public int maxConcurrent() {
        return maxConcurrent;
    }

    /** Naam in cijfers over het verkeer. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
