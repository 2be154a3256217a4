package nl.tegenkracht.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;

/**
 * An entry as it is in the entries file.
 *
 * @param salt random: without the entry, the hash that remains does not let anyone guess what it said
 */
record StoredEntry(@JsonProperty("nr") long sequence, @JsonProperty("zout") String salt,
        @JsonProperty("regel") AuditEntry entry) {

    private static final SecureRandom RANDOM = new SecureRandom();

    StoredEntry {
        Objects.requireNonNull(salt, "salt");
        Objects.requireNonNull(entry, "entry");
    }

    static StoredEntry of(long sequence, AuditEntry entry) {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        return new StoredEntry(sequence, HexFormat.of().formatHex(salt), entry);
    }
}
