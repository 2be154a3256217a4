package nl.tegenkracht.web.refusal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody wrote in a form that led to an error page, for that person to copy. It is only what came with this very
 * request, and the same whatever is the matter: so it tells nobody whether anything is there.
 */
final class UnsentWords {

    /** What is shorter is typed again more quickly than it is copied. */
    private static final int LONG = 40;

    private UnsentWords() {
    }

    /** The long texts of the form; none if this is no form, or it could not be read. */
    static List<String> of(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return List.of();
        }
        try {
            return request.getParameterMap().values().stream().flatMap(Stream::of)
                    .filter(value -> value.codePointCount(0, value.length()) > LONG).distinct().toList();
        } catch (IllegalStateException unreadable) {
            return List.of();
        }
    }
}
