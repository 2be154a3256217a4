package nl.tegenkracht.beleid.regelset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.tegenkracht.beleid.publication.Announcement;
import nl.tegenkracht.beleid.publication.AnnouncementSource;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.EventType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The regelsets, as data (D-01). They apply Kamerbreed, so they are announced in {@code gemeenschappelijk}. What was
 * announced once stays as it was: a correction is the same subject with the next sequence (record 0306).
 */
@Component
public class Regelsets implements AnnouncementSource {

    /** Of each subject the earlier sequences first. */
    private static final List<String> FILES = List.of("KR-2021-v1", "KR-2021-v2", "KR-2021-v3", "KR-2021");

    private final List<AdoptedRegelset> announced;

    Regelsets(JsonMapper json) {
        announced = FILES.stream().map(file -> read(json, file)).toList();
    }

    /** Every regelset as it was corrected last. */
    public List<AdoptedRegelset> all() {
        var latest = new LinkedHashMap<String, AdoptedRegelset>();
        announced.forEach(adopted -> latest.put(adopted.subject(), adopted));
        return List.copyOf(latest.values());
    }

    public Optional<AdoptedRegelset> byCode(String code) {
        return all().stream().filter(adopted -> adopted.regelset().code().equals(code)).findFirst();
    }

    @Override
    public List<Announcement> announcementsOf(DataDomain domain) {
        var kamerbreed = domain.equals(DataDomain.GEMEENSCHAPPELIJK)
                ? announced.stream()
                : Stream.<AdoptedRegelset>empty();
        return kamerbreed.map(adopted -> new Announcement(adopted.subject(), adopted.sequence(), adopted.recordedAt(),
                EventType.REGELSET_VASTGESTELD, adopted.regelset())).toList();
    }

    private static AdoptedRegelset read(JsonMapper json, String file) {
        try (var stream = Regelsets.class.getResourceAsStream("/beleid/regelsets/" + file + ".json")) {
            return json.readValue(stream, AdoptedRegelset.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
