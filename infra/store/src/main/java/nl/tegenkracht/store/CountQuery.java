package nl.tegenkracht.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The query in a {@code countDocuments}: a driver sends it as a pipeline of matching, skipping, limiting and summing. The
 * library would go through the whole collection for that; counting can be done with the indexes.
 *
 * @param limit how many to count at most; 0 is all
 */
record CountQuery(Document filter, int skip, int limit) {

    private static final Document COUNT_GROUP = new Document("$group",
            new Document("_id", 1).append("n", new Document("$sum", 1)));

    /** What is to be counted, or empty if the pipeline does something else. */
    static Optional<CountQuery> of(Document aggregate) {
        if (!(aggregate.get("pipeline") instanceof List<?> stages) || stages.size() < 2
                || !stages.getLast().equals(COUNT_GROUP) || !(stage(stages, 0, "$match") instanceof Document filter)) {
            return Optional.empty();
        }
        var skip = stage(stages, 1, "$skip") instanceof Number number ? number.intValue() : 0;
        var next = skip == 0 ? 1 : 2;
        var limit = stage(stages, next, "$limit") instanceof Number number ? number.intValue() : 0;
        return stages.size() == next + (limit == 0 ? 1 : 2)
                ? Optional.of(new CountQuery(filter, skip, limit))
                : Optional.empty();
    }

    /** What this stage asks for, if it is of this kind. */
    private static Object stage(List<?> stages, int number, String kind) {
        return number < stages.size() && stages.get(number) instanceof Document stage
                && stage.keySet().equals(Set.of(kind)) ? stage.get(kind) : null;
    }

    /** The response as that pipeline gives it: nothing found is no group. */
    static Document response(String collection, int count) {
        var groups = count == 0 ? List.of() : List.of(new Document("_id", 1).append("n", count));
        return new Document("cursor", new Document("id", 0L).append("ns", collection).append("firstBatch", groups))
                .append("ok", 1.0);
    }
}
