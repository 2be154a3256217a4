package nl.tegenkracht.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * De vraag in een {@code countDocuments}: een driver stuurt die als pijplijn van zoeken en optellen. De bibliotheek zou
 * daarvoor de hele collectie doorlopen; tellen kan langs de indexen.
 */
final class Telvraag {

    private static final Document OPTELLEN = new Document("_id", 1).append("n", new Document("$sum", 1));

    private Telvraag() {
    }

    /** Wat er geteld moet worden, of leeg als de pijplijn iets anders doet. */
    static Optional<Document> van(Document aggregate) {
        return aggregate.get("pipeline") instanceof List<?> stappen && stappen.size() == 2
                && stappen.getFirst() instanceof Document zoeken && zoeken.keySet().equals(Set.of("$match"))
                && zoeken.get("$match") instanceof Document vraag
                && stappen.getLast() instanceof Document tellen && tellen.equals(new Document("$group", OPTELLEN))
                        ? Optional.of(vraag)
                        : Optional.empty();
    }

    /** Het antwoord zoals die pijplijn het geeft: niets gevonden is geen groep. */
    static Document antwoord(String collectie, int aantal) {
        var groepen = aantal == 0 ? List.of() : List.of(new Document("_id", 1).append("n", aantal));
        return new Document("cursor", new Document("id", 0L).append("ns", collectie).append("firstBatch", groepen))
                .append("ok", 1.0);
    }
}
