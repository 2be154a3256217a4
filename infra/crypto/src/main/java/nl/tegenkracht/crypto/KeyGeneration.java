package nl.tegenkracht.crypto;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One key under a name; a rotation adds the next.
 *
 * @param number  from 1 in the order of making, of those that still exist
 * @param current whether this one encrypts now
 * @param since   when it came, or a moment after that; empty if the vault cannot tell
 */
public record KeyGeneration(String kid, int number, boolean current, Optional<Instant> since) {

    public KeyGeneration {
        Objects.requireNonNull(kid, "kid");
        Objects.requireNonNull(since, "since");
    }
}
