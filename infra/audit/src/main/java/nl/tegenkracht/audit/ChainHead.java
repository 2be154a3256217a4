package nl.tegenkracht.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A signed head: at that moment the chain up to and including {@code sequence} was this. The stored names never change.
 *
 * @param at        technical time of signing, UTC
 * @param signature Ed25519 over all other fields, base64
 */
record ChainHead(@JsonProperty("dienst") String service, @JsonProperty("domein") String domain, String run,
        @JsonProperty("nr") long sequence, @JsonProperty("kop") String head, @JsonProperty("op") Instant at,
        @JsonProperty("sleutel") String keyId, @JsonProperty("handtekening") String signature) {

    byte[] signedBytes() {
        return String.join("\n", "tegenkracht-auditkop-1", service, domain, run, Long.toString(sequence), head,
                at.toString(), keyId).getBytes(StandardCharsets.UTF_8);
    }

    ChainHead withKey(String newKeyId) {
        return new ChainHead(service, domain, run, sequence, head, at, newKeyId, "");
    }

    ChainHead withSignature(String newSignature) {
        return new ChainHead(service, domain, run, sequence, head, at, keyId, newSignature);
    }
}
