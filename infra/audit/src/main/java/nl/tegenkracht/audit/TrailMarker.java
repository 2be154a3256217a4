package nl.tegenkracht.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * That something has been recorded in a trail, signed, so that nobody has to read the whole trail to know it. The
 * stored names never change.
 *
 * @param signature Ed25519 over all other fields, base64
 */
record TrailMarker(@JsonProperty("dienst") String service, @JsonProperty("domein") String domain,
        @JsonProperty("handeling") String act, @JsonProperty("op") Instant at,
        @JsonProperty("handtekening") String signature) {

    byte[] signedBytes() {
        return String.join("\n", "tegenkracht-merk-1", service, domain, act, String.valueOf(at))
                .getBytes(StandardCharsets.UTF_8);
    }
}
