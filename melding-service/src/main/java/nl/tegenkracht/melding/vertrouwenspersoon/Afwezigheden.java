package nl.tegenkracht.melding.vertrouwenspersoon;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.melding.dossier.Afwezigheid;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * When a vertrouwenspersoon said to be away in this domain: for whoever chooses one, and for a melding in which nothing was
 * said apart. Days and benoemingen, nothing of a melding (record 0391).
 */
@Component
public class Afwezigheden {

    private static final String COLLECTION = "afwezig";

    private final MongoOperations mongo;
    private final LegalClock clock;

    Afwezigheden(MongoOperations mongo, LegalClock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * Says it; what was said before is over.
     *
     * @param vertrouwenspersoon pseudonym (HMAC) of the benoeming
     */
    public void say(String vertrouwenspersoon, Afwezigheid away) {
        collection().replaceOne(Filters.eq("_id", vertrouwenspersoon),
                new Document("_id", vertrouwenspersoon).append("van", away.van().toString())
                        .append("tot", away.tot() == null ? null : away.tot().toString())
                        .append("vervanger", away.vervanger()),
                new ReplaceOptions().upsert(true));
    }

    /** What this vertrouwenspersoon said; empty if that is over. */
    public Optional<Afwezigheid> of(String vertrouwenspersoon) {
        return Optional.ofNullable(collection().find(Filters.eq("_id", vertrouwenspersoon)).first())
                .map(Afwezigheden::read).filter(this::counts);
    }

    /** Everybody who is or will be away, by pseudonym (HMAC). */
    Map<String, Afwezigheid> all() {
        var away = new HashMap<String, Afwezigheid>();
        collection().find().forEach(one -> away.put(one.getString("_id"), read(one)));
        away.values().removeIf(one -> !counts(one));
        return away;
    }

    private boolean counts(Afwezigheid away) {
        return !away.isOver(clock.today());
    }

    private static Afwezigheid read(Document stored) {
        var until = stored.getString("tot");
        return new Afwezigheid(LocalDate.parse(stored.getString("van")), until == null ? null : LocalDate.parse(until),
                stored.getString("vervanger"));
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }
}
