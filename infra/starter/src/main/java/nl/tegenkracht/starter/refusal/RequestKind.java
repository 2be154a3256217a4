package nl.tegenkracht.starter.refusal;

import jakarta.servlet.http.HttpServletRequest;

/** Een adres met {@code v1} als derde deel is de API; al het andere is een pagina. */
final class RequestKind {

    private RequestKind() {
    }

    static boolean isApi(HttpServletRequest request) {
        var parts = request.getRequestURI().split("/", 5);
        return parts.length > 3 && parts[3].equals("v1");
    }
}
