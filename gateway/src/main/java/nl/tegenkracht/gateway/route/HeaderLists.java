package nl.tegenkracht.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.tegenkracht.contracts.PathRule;
import org.springframework.http.HttpHeaders;

/**
 * Which headers pass the gateway, both ways: only those named here. So {@code Cookie}, {@code Authorization},
 * {@code X-Forwarded-*}, {@code traceparent} and whatever else is invented get no further by themselves.
 */
final class HeaderLists {

    private static final List<String> REQUEST_HEADERS = List.of("Accept", "Content-Type", "If-Match",
            "If-None-Match", "If-Modified-Since", "Last-Event-ID", "Range", "HX-Request", "HX-Target", "HX-Trigger",
            "HX-Boosted");
    private static final Set<String> RESPONSE_HEADERS = caseInsensitive("Content-Type", "Content-Language",
            "Content-Disposition", "Content-Range", "ETag", "Last-Modified", "Retry-After", "Allow", "Form-Answer",
            "Accept-Patch",
            "API-Version", "Deprecation", "Sunset", "Link", "HX-Refresh", "HX-Retarget", "HX-Reswap", "HX-Trigger");

    private HeaderLists() {
    }

    static HttpHeaders requestHeaders(HttpServletRequest request) {
        var headers = new HttpHeaders();
        for (var name : REQUEST_HEADERS) {
            var value = request.getHeader(name);
            if (value != null) {
                headers.set(name, value);
            }
        }
        return headers;
    }

    static HttpHeaders responseHeaders(HttpHeaders received) {
        var headers = new HttpHeaders();
        received.forEach((name, values) -> {
            if (RESPONSE_HEADERS.contains(name)) {
                headers.put(name, values);
            }
        });
        return headers;
    }

    /**
     * A redirect of a service, as a path at the own origin. Empty if it points anywhere but to an instance of that
     * service itself: no service sends anyone off this site.
     */
    static Optional<String> redirect(String location, List<URI> instances) {
        try {
            var target = URI.create(location);
            boolean own = target.getAuthority() == null && target.getScheme() == null
                    || instances.stream().anyMatch(instance -> instance.getAuthority().equals(target.getAuthority())
                            && instance.getScheme().equals(target.getScheme()));
            if (!own || !PathRule.isAccepted(target.getRawPath())) {
                return Optional.empty();
            }
            return Optional.of(target.getRawPath() + withPrefix("?", target.getRawQuery())
                    + withPrefix("#", target.getRawFragment()));
        } catch (IllegalArgumentException error) {
            return Optional.empty();
        }
    }

    private static Set<String> caseInsensitive(String... names) {
        var set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(List.of(names));
        return set;
    }

    private static String withPrefix(String prefix, String value) {
        return value == null ? "" : prefix + value;
    }
}
