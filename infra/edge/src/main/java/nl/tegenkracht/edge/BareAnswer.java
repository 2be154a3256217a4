package nl.tegenkracht.edge;

import java.util.Map;
import nl.tegenkracht.contracts.Id;
import org.apache.coyote.Response;

/** What an answer carries that Tomcat gives by itself, before anything of ours has seen the request. */
final class BareAnswer {

    private static final Map<String, String> HEADERS = Map.of("Content-Security-Policy",
            "default-src 'none'; base-uri 'none'; frame-ancestors 'none'", "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY", "Referrer-Policy", "no-referrer", "Cache-Control", "no-store");

    private BareAnswer() {
    }

    /** Gives the headers, with an id that the visitor can name. */
    static String addHeaders(Response response) {
        HEADERS.forEach(response::setHeader);
        var requestId = Id.random();
        response.setHeader("X-Request-Id", requestId);
        return requestId;
    }
}
