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
 * Which generation of the projection is current, and which one, if any, is being built next to it. A rebuild happens
 * next to the current one and takes its place only when it has caught up.
 */
@Component
public class Generations {

    private static final String ID = "feiten";

    private final MongoOperations mongo;

    Generations(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * Where the generations stand.
     *
     * @param current  the one that is counted
     * @param building the one that is being built next to it
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

    /** Begins a new generation; one that was half built before is abandoned. */
    public int begin() {
        var state = state();
        var next = Math.max(state.current(), state.building().orElse(0)) + 1;
        collection().updateOne(Filters.eq("_id", ID),
                Updates.combine(Updates.set("geldend", state.current()), Updates.set("opbouw", next)),
                new UpdateOptions().upsert(true));
        return next;
    }

    /** Makes the generation that was built current. */
    public void switchTo(int next) {
        collection().updateOne(Filters.and(Filters.eq("_id", ID), Filters.eq("opbouw", next)),
                Updates.combine(Updates.set("geldend", next), Updates.unset("opbouw")));
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection("generatie");
    }
}
