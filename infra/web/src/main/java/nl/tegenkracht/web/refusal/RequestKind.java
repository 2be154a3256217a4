package nl.tegenkracht.web.refusal;

import jakarta.servlet.http.HttpServletRequest;

/** An address with {@code v1} as its third part is the API; everything else is a page. */
final class RequestKind {

    private RequestKind() {
    }

    static boolean isApi(HttpServletRequest request) {
        var parts = request.getRequestURI().split("/", 5);
        return parts.length > 3 && parts[3].equals("v1");
    }
}
