package nl.tegenkracht.beleid.toepasselijkheid;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.contracts.WatchedFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The file with verklaringen, read again when it changes. An unreadable file leaves the last good ones in force. */
final class VerklaringenFile {

    private static final Logger LOG = LoggerFactory.getLogger(VerklaringenFile.class);
    private static final TypeReference<List<Verklaring>> LIST_TYPE = new TypeReference<>() {
    };

    private final WatchedFile<List<Verklaring>> file;

    VerklaringenFile(Path file, JsonMapper json) {
        this.file = new WatchedFile<>(file, path -> inSequence(json.readValue(path.toFile(), LIST_TYPE)));
        refresh();
        if (this.file.lastRead().isEmpty()) {
            throw new IllegalStateException("The toepasselijkverklaringen cannot be read");
        }
    }

    /** All verklaringen; those of one subject are in the order of their sequence. */
    List<Verklaring> all() {
        refresh();
        return file.lastRead().orElseThrow();
    }

    /** Asked often: said once, when it begins. */
    private void refresh() {
        var readable = file.isReadable() || file.lastRead().isEmpty();
        try {
            file.refresh();
        } catch (IOException | RuntimeException e) {
            if (readable) {
                LOG.warn(LogCode.VERKLARINGEN_UNREADABLE.pattern(), e.getClass().getSimpleName());
            }
        }
    }

    private static List<Verklaring> inSequence(List<Verklaring> unsorted) {
        var sorted = unsorted.stream().sorted(Comparator.comparingLong(Verklaring::sequence)).toList();
        var lastSequences = new HashMap<String, Long>();
        for (var verklaring : sorted) {
            if (lastSequences.merge(verklaring.subject(), 1L, Long::sum) != verklaring.sequence()) {
                throw new IllegalArgumentException("The sequences of a subject do not run on from 1");
            }
        }
        return sorted;
    }
}
