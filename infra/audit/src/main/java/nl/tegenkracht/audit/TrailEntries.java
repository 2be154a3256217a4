package nl.tegenkracht.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The entries of one trail over all runs, also those another process writes; what was read before is not read again. */
final class TrailEntries {

    private final TrailDirectory directory;
    private final Map<String, Long> read = new HashMap<>();

    TrailEntries(TrailDirectory directory) {
        this.directory = directory;
    }

    /** Every entry of the runs that changed since the last time; of those, all. */
    synchronized void forEach(Consumer<AuditEntry> reader) throws IOException {
        for (var run : directory.runs()) {
            var file = directory.entriesFile(run);
            if (!Files.exists(file)) {
                continue;
            }
            var size = Files.size(file);
            if (size != read.getOrDefault(run, -1L)) {
                JsonLines.read(file, size, line -> {
                    JsonLines.parse(line, StoredEntry.class).map(StoredEntry::entry).ifPresent(reader);
                    return true;
                });
                read.put(run, size);
            }
        }
    }
}
