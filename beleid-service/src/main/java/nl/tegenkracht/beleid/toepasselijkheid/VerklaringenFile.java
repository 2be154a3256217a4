package nl.tegenkracht.beleid.toepasselijkheid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Het bestand met verklaringen; opnieuw gelezen als het verandert. Een onleesbaar bestand laat de laatste goede staan. */
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
            throw new IllegalStateException("De toepasselijkverklaringen zijn niet te lezen");
        }
    }

    /** Alle verklaringen, per kenmerk in de volgorde van hun volgnummer. */
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
            LOG.warn("De toepasselijkverklaringen zijn niet te lezen; de laatste goede blijven gelden ({})",
                    e.getClass().getSimpleName());
        }
    }

    private static List<Verklaring> inSequence(List<Verklaring> unsorted) {
        var sorted = unsorted.stream().sorted(Comparator.comparingLong(Verklaring::volgnummer)).toList();
        var lastSequences = new HashMap<String, Long>();
        for (var verklaring : sorted) {
            if (lastSequences.merge(verklaring.kenmerk(), 1L, Long::sum) != verklaring.volgnummer()) {
                throw new IllegalArgumentException("De volgnummers van een kenmerk lopen niet door vanaf 1");
            }
        }
        return sorted;
    }
}
