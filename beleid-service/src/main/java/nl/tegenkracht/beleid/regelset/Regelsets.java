package nl.tegenkracht.beleid.regelset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.tegenkracht.beleid.publication.Announcement;
import nl.tegenkracht.beleid.publication.AnnouncementSource;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.EventType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The regelsets, as data (D-01). They apply Kamerbreed, so they are announced in {@code gemeenschappelijk}. */
@Component
public class Regelsets implements AnnouncementSource {

    private static final List<String> CODES = List.of("KR-2021");

    private final List<AdoptedRegelset> all;

    Regelsets(JsonMapper json) {
        all = CODES.stream().map(code -> read(json, code)).toList();
    }

    public List<AdoptedRegelset> all() {
        return all;
    }

    public Optional<AdoptedRegelset> byCode(String code) {
        return all.stream().filter(adopted -> adopted.regelset().code().equals(code)).findFirst();
    }

    @Override
    public List<Announcement> announcementsOf(DataDomain domain) {
        var kamerbreed = domain.equals(DataDomain.GEMEENSCHAPPELIJK) ? all.stream() : Stream.<AdoptedRegelset>empty();
        return kamerbreed.map(adopted -> new Announcement(adopted.subject(), adopted.sequence(), adopted.recordedAt(),
                EventType.REGELSET_VASTGESTELD, adopted.regelset())).toList();
    }

    private static AdoptedRegelset read(JsonMapper json, String code) {
        try (var stream = Regelsets.class.getResourceAsStream("/beleid/regelsets/" + code + ".json")) {
            return json.readValue(stream, AdoptedRegelset.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
