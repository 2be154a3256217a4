package nl.tegenkracht.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The query in a {@code countDocuments}: a driver sends it as a pipeline of matching and summing. The library would go
 * through the whole collection for that; counting can be done with the indexes.
 */
final class CountQuery {

    private static final Document COUNT_GROUP = new Document("_id", 1).append("n", new Document("$sum", 1));

    private CountQuery() {
    }

    /** What is to be counted, or empty if the pipeline does something else. */
    static Optional<Document> of(Document aggregate) {
        return aggregate.get("pipeline") instanceof List<?> stages && stages.size() == 2
                && stages.getFirst() instanceof Document match && match.keySet().equals(Set.of("$match"))
                && match.get("$match") instanceof Document query
                && stages.getLast() instanceof Document group && group.equals(new Document("$group", COUNT_GROUP))
                        ? Optional.of(query)
                        : Optional.empty();
    }

    /** The response as that pipeline gives it: nothing found is no group. */
    static Document response(String collection, int count) {
        var groups = count == 0 ? List.of() : List.of(new Document("_id", 1).append("n", count));
        return new Document("cursor", new Document("id", 0L).append("ns", collection).append("firstBatch", groups))
                .append("ok", 1.0);
    }
}
