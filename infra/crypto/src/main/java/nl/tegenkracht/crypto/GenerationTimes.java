package nl.tegenkracht.crypto;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Since when the keys in files exist; Tink does not keep that. What was not written down is taken from the time of the
 * key file, which is the same or later: a key is then kept for longer, never for less.
 */
final class GenerationTimes {

    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KeyDirectory directory;

    /** As it lies beside the key file. */
    record StoredTimes(@JsonProperty("versie") int version, @JsonProperty("sinds") Map<String, Instant> since) {}

    GenerationTimes(KeyDirectory directory) {
        this.directory = directory;
    }

    /** Writes down what the time of the key file says now, before the file changes. */
    Void remember(String name, List<KeyGeneration> generations) throws IOException {
        var since = new HashMap<String, Instant>();
        generations.forEach(generation -> generation.since().ifPresent(at -> since.put(generation.kid(), at)));
        directory.writeText(file(name), JSON.writeValueAsString(new StoredTimes(VERSION, since)));
        return null;
    }

    List<KeyGeneration> generations(String name, SealKeyRing ring, long modified) throws IOException {
        var known = read(name);
        var generations = new ArrayList<KeyGeneration>();
        var kids = ring.kids();
        for (int i = kids.size() - 1; i >= 0; i--) {
            var fallback = i == kids.size() - 1
                    ? Instant.ofEpochMilli(modified)
                    : generations.getFirst().since().orElseThrow();
            var since = known.getOrDefault(kids.get(i), fallback);
            generations.addFirst(new KeyGeneration(kids.get(i), i + 1, kids.get(i).equals(ring.kid()),
                    Optional.of(since)));
        }
        return generations;
    }

    private Map<String, Instant> read(String name) throws IOException {
        try {
            var text = directory.readText(file(name));
            return text.isEmpty() ? Map.of() : JSON.readValue(text.get(), StoredTimes.class).since();
        } catch (JacksonException e) {
            throw new IOException("The times of a key are unreadable", e);
        }
    }

    private static String file(String name) {
        return KeyFileVault.fileName(name) + ".generaties.json";
    }
}
