package nl.tegenkracht.beleid.response;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import nl.tegenkracht.core.refusal.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Responses with a strong ETag over their content. Whoever sends the same ETag in {@code If-None-Match} gets a 304;
 * no browser stores it, and a program that kept it may ask whether it changed (record 0189).
 */
@Component
public class ETagResponses {

    private final JsonMapper json;

    ETagResponses(JsonMapper json) {
        this.json = json;
    }

    /** The response with this content. */
    public <T> ResponseEntity<T> ok(T body) {
        return ResponseEntity.ok().eTag(digest(json.writeValueAsBytes(body))).body(body);
    }

    /**
     * The response with what was found.
     *
     * @throws NotFound if nothing was found
     */
    public <T> ResponseEntity<T> okOrNotFound(Optional<T> found) {
        return ok(found.orElseThrow(NotFound::new));
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
