package nl.tegenkracht.gateway.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * How long what may be that stands before the body of a request. A service reads more than the gateway ever passes on,
 * so that no service answers in its own words that something was too long.
 */
final class HeadRule {

    private static final int MAX_ADDRESS_PART = 4096;
    private static final int MAX_HEADER = 4096;
    /** The headers that go on to a service as they came. */
    private static final List<String> PASSED_ON = List.of("Accept", "Accept-Language", "Content-Type", "If-Match",
            "If-None-Match", "If-Modified-Since", "Last-Event-ID", "Range");

    private HeadRule() {
    }

    static boolean isTooLong(String addressPart) {
        return addressPart != null && addressPart.length() > MAX_ADDRESS_PART;
    }

    static boolean hasLongHeader(HttpServletRequest request) {
        for (var name : PASSED_ON) {
            var value = request.getHeader(name);
            if (value != null && value.length() > MAX_HEADER) {
                return true;
            }
        }
        return false;
    }
}
