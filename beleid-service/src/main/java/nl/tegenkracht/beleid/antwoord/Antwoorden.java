package nl.tegenkracht.beleid.antwoord;

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
public class Antwoorden {

    private final JsonMapper json;

    Antwoorden(JsonMapper json) {
        this.json = json;
    }

    /** Het antwoord met deze inhoud. */
    public <T> ResponseEntity<T> met(T inhoud) {
        return ResponseEntity.ok().eTag(afdruk(json.writeValueAsBytes(inhoud)))
                .cacheControl(CacheControl.noCache().cachePrivate()).body(inhoud);
    }

    /**
     * Het antwoord met wat er gevonden is.
     *
     * @throws NotFound als er niets gevonden is
     */
    public <T> ResponseEntity<T> van(Optional<T> gevonden) {
        return met(gevonden.orElseThrow(NotFound::new));
    }

    private static String afdruk(byte[] inhoud) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(inhoud), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
