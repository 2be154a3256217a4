package nl.tegenkracht.rapportage.feiten;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.OptionalInt;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Welke generatie van de projectie geldt, en welke er eventueel naast wordt opgebouwd. Herbouwen gebeurt naast de
 * geldende en wisselt pas als de nieuwe gelijk is.
 */
@Component
public class Generaties {

    private static final String ID = "feiten";

    private final MongoOperations mongo;

    Generaties(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * De stand van de generaties.
     *
     * @param geldend waaruit geteld wordt
     * @param opbouw  wat er naast wordt opgebouwd
     */
    public record Stand(int geldend, OptionalInt opbouw) {}

    public Stand stand() {
        var document = collectie().find(Filters.eq("_id", ID)).first();
        if (document == null) {
            return new Stand(1, OptionalInt.empty());
        }
        var opbouw = document.getInteger("opbouw");
        return new Stand(document.getInteger("geldend"),
                opbouw == null ? OptionalInt.empty() : OptionalInt.of(opbouw));
    }

    /** Begint een nieuwe generatie; een eerdere halve opbouw begint opnieuw. */
    public int begin() {
        var stand = stand();
        var nieuw = Math.max(stand.geldend(), stand.opbouw().orElse(0)) + 1;
        collectie().updateOne(Filters.eq("_id", ID),
                Updates.combine(Updates.set("geldend", stand.geldend()), Updates.set("opbouw", nieuw)),
                new UpdateOptions().upsert(true));
        return nieuw;
    }

    /** Laat de opgebouwde generatie gelden. */
    public void wissel(int nieuw) {
        collectie().updateOne(Filters.and(Filters.eq("_id", ID), Filters.eq("opbouw", nieuw)),
                Updates.combine(Updates.set("geldend", nieuw), Updates.unset("opbouw")));
    }

    private MongoCollection<Document> collectie() {
        return mongo.getCollection("generatie");
    }
}
