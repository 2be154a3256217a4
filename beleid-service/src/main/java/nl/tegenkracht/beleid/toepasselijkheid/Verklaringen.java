package nl.tegenkracht.beleid.toepasselijkheid;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.beleid.publication.Announcement;
import nl.tegenkracht.beleid.publication.AnnouncementSource;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Toepasselijkverklaring;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which fractie has declared which regelset applicable, and from when until when (KR-2021 art. 1). They are announced
 * on the topic of that fractie, and all of them for the whole Kamer, where only klacht-service keeps them (D-18, record
 * 0399).
 */
@Component
public class Verklaringen implements AnnouncementSource {

    private final VerklaringenFile file;

    Verklaringen(@Value("${tegenkracht.toepasselijkverklaringen}") String file, JsonMapper json) {
        this.file = new VerklaringenFile(Path.of(file), json);
    }

    /** Whether this regelset applies on this day to those who work in this domain. */
    public Dekking dekking(DataDomain domain, Regelset regelset, LocalDate day) {
        var scope = regelset.werking();
        if (!domain.hasDossiers()) {
            return new Dekking.PerWerkgever();
        }
        if (scope.holdsByItself(domain.herkomst())) {
            return new Dekking.Rechtstreeks();
        }
        return scope.holdsOnceDeclared(domain.herkomst())
                ? inForce(domain, regelset.code(), day).<Dekking>map(Dekking.Verklaard::new)
                        .orElseGet(Dekking.NietVerklaard::new)
                : new Dekking.PerWerkgever();
    }

    private Optional<Toepasselijkverklaring> inForce(DataDomain domain, String regelset, LocalDate day) {
        var latest = new LinkedHashMap<String, Toepasselijkverklaring>();
        ofDomain(domain).forEach(verklaring -> latest.put(verklaring.subject(), verklaring.verklaring()));
        return latest.values().stream()
                .filter(verklaring -> verklaring.regelset().equals(regelset) && verklaring.appliesOn(day)).findFirst();
    }

    @Override
    public List<Announcement> announcementsOf(DataDomain domain) {
        return (domain.equals(DataDomain.GEMEENSCHAPPELIJK) ? file.all() : ofDomain(domain)).stream()
                .map(verklaring -> new Announcement(verklaring.subject(), verklaring.sequence(),
                        verklaring.recordedAt(), EventType.TOEPASSELIJKVERKLARING_VAN_KRACHT,
                        verklaring.verklaring()))
                .toList();
    }

    private List<Verklaring> ofDomain(DataDomain domain) {
        return file.all().stream().filter(verklaring -> verklaring.verklaring().domein().equals(domain)).toList();
    }
}
