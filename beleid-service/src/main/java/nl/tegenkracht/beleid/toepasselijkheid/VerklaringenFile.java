package nl.tegenkracht.beleid.toepasselijkheid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import nl.tegenkracht.contracts.LogCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The file with verklaringen, read again when it changes. An unreadable file leaves the last good ones in force. */
final class VerklaringenFile {

    private static final Logger LOG = LoggerFactory.getLogger(VerklaringenFile.class);
    private static final TypeReference<List<Verklaring>> LIST_TYPE = new TypeReference<>() {
    };

    private final Path file;
    private final JsonMapper json;
    private volatile List<Verklaring> verklaringen;
    private volatile FileTime lastModified;

    VerklaringenFile(Path file, JsonMapper json) {
        this.file = file;
        this.json = json;
        refresh();
        if (verklaringen == null) {
            throw new IllegalStateException("The toepasselijkverklaringen cannot be read");
        }
    }

    /** All verklaringen; those of one subject are in the order of their sequence. */
    List<Verklaring> all() {
        refresh();
        return verklaringen;
    }

    private void refresh() {
        try {
            var modified = Files.getLastModifiedTime(file);
            if (!modified.equals(lastModified)) {
                lastModified = modified;
                verklaringen = inSequence(json.readValue(Files.readAllBytes(file), LIST_TYPE));
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn(LogCode.VERKLARINGEN_UNREADABLE.pattern(), e.getClass().getSimpleName());
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
