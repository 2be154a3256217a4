package nl.tegenkracht.audit;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;

/**
 * Een regel zoals hij in het regelbestand staat.
 *
 * @param zout willekeurig: zonder de regel is uit de hash die overblijft niet te raden wat er stond
 */
record StoredEntry(long nr, String zout, AuditEntry regel) {

    private static final SecureRandom RANDOM = new SecureRandom();

    StoredEntry {
        Objects.requireNonNull(zout, "zout");
        Objects.requireNonNull(regel, "regel");
    }

    static StoredEntry of(long sequence, AuditEntry entry) {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        return new StoredEntry(sequence, HexFormat.of().formatHex(salt), entry);
    }
}
