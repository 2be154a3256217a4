package nl.tegenkracht.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.tegenkracht.contracts.Id;

/**
 * One line of the destruction register. The stored names never change.
 *
 * @param day       on which it was destroyed
 * @param ground    code of the article that says so
 * @param kid       id of the key under which its wraps were
 * @param previous  hash of the line before; of the first line that of nothing
 * @param keyId     of the key that signed
 * @param signature Ed25519 over all other fields, base64
 */
record DestroyedDossier(@JsonProperty("versie") int version, @JsonProperty("dienst") String service,
        @JsonProperty("domein") String domain, String dossier, @JsonProperty("dag") LocalDate day,
        @JsonProperty("grond") String ground, String kid, @JsonProperty("vorige") String previous,
        @JsonProperty("sleutel") String keyId, @JsonProperty("handtekening") String signature) {

    static final int VERSION = 1;
    private static final Pattern GROUND = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 .:-]{1,60}");
    private static final Pattern KID = Pattern.compile("[A-Za-z0-9:.#-]{1,200}");

    DestroyedDossier {
        Objects.requireNonNull(day, "day");
        if (version != VERSION || !Id.isValid(dossier) || ground == null || !GROUND.matcher(ground).matches()
                || kid == null || !KID.matcher(kid).matches()) {
            throw new IllegalArgumentException("A destruction names a dossier, an article and a key, and no more");
        }
    }

    byte[] signedBytes() {
        return String.join("\n", "tegenkracht-vernietiging-1", service, domain, dossier, day.toString(), ground, kid,
                previous, keyId).getBytes(StandardCharsets.UTF_8);
    }

    DestroyedDossier signed(String newKeyId, String newSignature) {
        return new DestroyedDossier(version, service, domain, dossier, day, ground, kid, previous, newKeyId,
                newSignature);
    }

    boolean isSigned(Map<String, PublicKey> keys) {
        var key = keyId == null ? null : keys.get(keyId);
        return key != null && signature != null && Ed25519.verifies(signedBytes(), signature, key);
    }
}
