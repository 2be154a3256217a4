package nl.tegenkracht.rapportage.facts;

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
public class Generations {

    private static final String ID = "feiten";

    private final MongoOperations mongo;

    Generations(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * De stand van de generaties.
     *
     * @param current waaruit geteld wordt
     * @param building  wat er naast wordt opgebouwd
     */
    public record GenerationState(int current, OptionalInt building) {}

    public GenerationState state() {
        var document = collection().find(Filters.eq("_id", ID)).first();
        if (document == null) {
            return new GenerationState(1, OptionalInt.empty());
        }
        var building = document.getInteger("opbouw");
        return new GenerationState(document.getInteger("geldend"),
                building == null ? OptionalInt.empty() : OptionalInt.of(building));
    }

    /** Begint een nieuwe generatie; een eerdere halve opbouw begint opnieuw. */
    public int begin() {
        var state = state();
        var next = Math.max(state.current(), state.building().orElse(0)) + 1;
        collection().updateOne(Filters.eq("_id", ID),
                Updates.combine(Updates.set("geldend", state.current()), Updates.set("opbouw", next)),
                new UpdateOptions().upsert(true));
        return next;
    }

    /** Laat de opgebouwde generatie gelden. */
    public void switchTo(int next) {
        collection().updateOne(Filters.and(Filters.eq("_id", ID), Filters.eq("opbouw", next)),
                Updates.combine(Updates.set("geldend", next), Updates.unset("opbouw")));
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection("generatie");
    }
}
