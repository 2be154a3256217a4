package nl.tegenkracht.beleid.response;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import nl.tegenkracht.starter.refusal.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Antwoorden met een sterke ETag over hun inhoud. Wie dezelfde ETag in {@code If-None-Match} geeft krijgt een 304;
 * bewaren mag, maar alleen bij de vrager zelf en nooit zonder na te vragen.
 */
@Component
public class ETagResponses {

    private final JsonMapper json;

    ETagResponses(JsonMapper json) {
        this.json = json;
    }

    /** Het antwoord met deze inhoud. */
    public <T> ResponseEntity<T> ok(T body) {
        return ResponseEntity.ok().eTag(digest(json.writeValueAsBytes(body)))
                .cacheControl(CacheControl.noCache().cachePrivate()).body(body);
    }

    /**
     * Het antwoord met wat er gevonden is.
     *
     * @throws NotFound als er niets gevonden is
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
