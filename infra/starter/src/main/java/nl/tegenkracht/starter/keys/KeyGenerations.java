package nl.tegenkracht.starter.keys;

import java.time.Clock;
import java.time.Period;
import java.util.List;
import nl.tegenkracht.crypto.KeyGeneration;
import nl.tegenkracht.crypto.KeyVault;
import nl.tegenkracht.crypto.ManageKeys;
import nl.tegenkracht.crypto.RotatableKeyVault;

/** The keys that follow one another under one name. */
public final class KeyGenerations {

    private final KeyVault vault;
    private final Clock clock;

    public KeyGenerations(KeyVault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /** Those that are there, the oldest first. */
    public List<KeyGeneration> of(String keyName) {
        return management().kids(keyName);
    }

    /** Adds one, under which everything new comes. */
    void rotate(String keyName) {
        management().rotate(keyName);
    }

    /**
     * Destroys those whose last use is over.
     *
     * @param life how long something under a key may be needed
     * @return how many
     */
    public int retire(String keyName, Period life) {
        var ended = ManageKeys.ended(of(keyName), life, clock.instant());
        ended.forEach(generation -> management().retire(keyName, generation.kid()));
        return ended.size();
    }

    private RotatableKeyVault management() {
        if (vault instanceof RotatableKeyVault management) {
            return management;
        }
        throw new IllegalStateException("This key vault does not allow rotation");
    }
}
