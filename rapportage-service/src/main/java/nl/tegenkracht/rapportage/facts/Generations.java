package nl.tegenkracht.rapportage.facts;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Which generation of the projection is current, and which one, if any, is being built next to it. A rebuild happens
 * next to the current one and takes its place only when it has caught up.
 */
@Component
public class Generations {

    /** Much longer than any reader takes for what it fetched at once. */
    static final Duration GRACE = Duration.ofMinutes(15);

    private static final String ID = "feiten";
    private static final String OVER = "voorbij";
    private static final String GENERATION = "generatie";
    private static final String SINCE = "sinds";

    private final MongoOperations mongo;
    private final Clock clock;

    Generations(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
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
                Updates.combine(Updates.set("geldend", state.current()), Updates.set("opbouw", next),
                        over(state.building().stream())),
                new UpdateOptions().upsert(true));
        return next;
    }

    private Bson over(IntStream generations) {
        return Updates.pushEach(OVER, generations
                .mapToObj(generation -> new Document(GENERATION, generation).append(SINCE, Date.from(clock.instant())))
                .toList());
    }

    /** Those that somebody may work in: a reader that looked just before a switch is still at the one of before. */
    public Set<Integer> inUse() {
        var state = state();
        var inUse = new HashSet<>(Set.of(state.current()));
        state.building().ifPresent(inUse::add);
        var document = collection().find(Filters.eq("_id", ID)).first();
        if (document != null) {
            document.getList(OVER, Document.class, List.of()).stream()
                    .filter(over -> over.getDate(SINCE).toInstant().isAfter(clock.instant().minus(GRACE)))
                    .forEach(over -> inUse.add(over.getInteger(GENERATION)));
        }
        return inUse;
    }

    /** Makes the generation that was built current. */
    public void switchTo(int next) {
        collection().updateOne(Filters.and(Filters.eq("_id", ID), Filters.eq("opbouw", next)),
                Updates.combine(Updates.set("geldend", next), Updates.unset("opbouw"),
                        over(IntStream.of(state().current()))));
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection("generatie");
    }
}
