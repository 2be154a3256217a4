package nl.tegenkracht.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * De vraag in een {@code countDocuments}: een driver stuurt die als pijplijn van zoeken en optellen. De bibliotheek zou
 * daarvoor de hele collectie doorlopen; tellen kan langs de indexen.
 */
final class CountQuery {

    private static final Document COUNT_GROUP = new Document("_id", 1).append("n", new Document("$sum", 1));

    private CountQuery() {
    }

    /** Wat er geteld moet worden, of leeg als de pijplijn iets anders doet. */
    static Optional<Document> of(Document aggregate) {
        return aggregate.get("pipeline") instanceof List<?> stages && stages.size() == 2
                && stages.getFirst() instanceof Document match && match.keySet().equals(Set.of("$match"))
                && match.get("$match") instanceof Document query
                && stages.getLast() instanceof Document group && group.equals(new Document("$group", COUNT_GROUP))
                        ? Optional.of(query)
                        : Optional.empty();
    }

    /** Het antwoord zoals die pijplijn het geeft: niets gevonden is geen groep. */
    static Document response(String collection, int count) {
        var groups = count == 0 ? List.of() : List.of(new Document("_id", 1).append("n", count));
        return new Document("cursor", new Document("id", 0L).append("ns", collection).append("firstBatch", groups))
                .append("ok", 1.0);
    }
}
