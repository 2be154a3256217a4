package nl.tegenkracht.web.api;

import java.net.URI;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.web.input.IfMatch;
import nl.tegenkracht.web.input.SeenVersion;
import org.springframework.http.ResponseEntity;

/** Answers that say of which version they are, and acts that are only done to the version that was seen (RFC 9110). */
public final class Versioned {

    private Versioned() {
    }

    /** What there is, with its version as ETag. */
    public static <T> ResponseEntity<T> ok(long version, T body) {
        return ResponseEntity.ok().eTag(Long.toString(version)).body(body);
    }

    /** What was made, at this address, with its version as ETag. */
    public static <T> ResponseEntity<T> created(String address, long version, T body) {
        return ResponseEntity.created(URI.create(address)).eTag(Long.toString(version)).body(body);
    }

    /**
     * The version that an act is about, by {@code If-Match}: the current one, or one that it is not. Without that header
     * an error is added to the input.
     */
    public static SeenVersion seen(String ifMatch) {
        return (current, input) -> {
            var condition = IfMatch.parse(ifMatch);
            if (condition.isEmpty()) {
                input.error("If-Match", Text.of("starter.input.etag"));
            }
            return condition.map(known -> known.version(current)).orElse(current);
        };
    }
}
