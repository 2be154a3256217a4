package nl.tegenkracht.klacht.regels;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Toepasselijkverklaring;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.events.policy.SharedPolicy;
import nl.tegenkracht.klacht.dossier.Dekking;
import nl.tegenkracht.klacht.dossier.Geldend;
import nl.tegenkracht.klacht.dossier.Klacht;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** The regels known in the current domain: the regelsets of the whole Kamer with its own verklaringen. */
@Component
public class RegelsRepository {

    /** A copy per domain, as up to fae1334; not looked at any more once there is a shared one. */
    private static final String FORMER_REGELSETS = "regelset";
    static final String VERKLARINGEN = "toepasselijkverklaring";
    static final String DATA = "data";

    private final MongoOperations mongo;
    private final SharedPolicy sharedPolicy;

    RegelsRepository(MongoOperations mongo, SharedPolicy sharedPolicy) {
        this.mongo = mongo;
        this.sharedPolicy = sharedPolicy;
    }

    /**
     * Everything that is known now, to see whether that changes.
     *
     * @param regelsets    of the whole Kamer
     * @param verklaringen of the employer of the current domain
     */
    record KnownRegels(List<Regelset> regelsets, List<Toepasselijkverklaring> verklaringen) {

        boolean isEmpty() {
            return regelsets.isEmpty();
        }
    }

    KnownRegels known() {
        return new KnownRegels(readRegelsets(), readVerklaringen());
    }

    /** What applied on a day (Europe/Amsterdam); empty if no regelset is known for that day yet. */
    public Optional<Geldend> inForceOn(LocalDate day) {
        return regelsets().stream().filter(regelset -> regelset.appliesOn(day))
                .max(Comparator.comparing(Regelset::van).thenComparing(Regelset::code))
                .map(regelset -> new Geldend(regelset,
                        Dekking.on(day, DomainContext.current(), regelset, verklaringen())));
    }

    /** The pinned regels of a klacht, or what applied on the day of indiening if nothing has been pinned yet. */
    public Optional<Geldend> forKlacht(Klacht klacht) {
        var pinned = klacht.regels();
        return pinned == null
                ? inForceOn(klacht.indieningDate())
                : regelsets().stream().filter(regelset -> regelset.code().equals(pinned.regelset())).findFirst()
                        .map(regelset -> new Geldend(regelset, pinned.dekking()));
    }

    private List<Regelset> regelsets() {
        return OncePerRequest.read(FORMER_REGELSETS, this::readRegelsets);
    }

    private List<Toepasselijkverklaring> verklaringen() {
        return OncePerRequest.read(VERKLARINGEN, this::readVerklaringen);
    }

    /** A regelset without requirements for a klaagschrift is not about klachten. */
    private List<Regelset> readRegelsets() {
        var shared = sharedPolicy.regelsets();
        return (shared.isEmpty() ? all(FORMER_REGELSETS, Regelset.class) : shared).stream()
                .filter(regelset -> !regelset.eisen().isEmpty()).toList();
    }

    private List<Toepasselijkverklaring> readVerklaringen() {
        return all(VERKLARINGEN, Toepasselijkverklaring.class);
    }

    private <T> List<T> all(String collection, Class<T> type) {
        var found = new ArrayList<T>();
        for (Document document : mongo.getCollection(collection).find()) {
            var data = document.getString(DATA);
            if (data != null) {
                found.add(Event.readData(data, type));
            }
        }
        return found;
    }
}
