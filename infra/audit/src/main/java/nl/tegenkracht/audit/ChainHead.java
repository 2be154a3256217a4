package nl.tegenkracht.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Een getekende kop: tot en met {@code nr} stond er op dat moment dit.
 *
 * @param op           technische tijd van tekenen, UTC
 * @param sleutel      kenmerk van de sleutel
 * @param handtekening Ed25519 over alle andere velden, base64
 */
record ChainHead(String dienst, String domein, String run, long nr, String kop, Instant op, String sleutel,
        String handtekening) {

    byte[] signedBytes() {
        return String.join("\n", "tegenkracht-auditkop-1", dienst, domein, run, Long.toString(nr), kop, op.toString(),
                sleutel).getBytes(StandardCharsets.UTF_8);
    }

    ChainHead withSignature(String newSignature) {
        return new ChainHead(dienst, domein, run, nr, kop, op, sleutel, newSignature);
    }
}
