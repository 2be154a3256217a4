package nl.tegenkracht.rapportage.figures;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.tegenkracht.rapportage.facts.FigureCell;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Which figures of the current domain were sent last, in a document per table: an orgaan in a month. */
@Component
class SentFigures {

    private static final String SEQUENCE = "sequence";
    private static final String FIGURES = "cijfers";
    private static final String UNCONFIRMED = "onbevestigd";

    private final MongoOperations mongo;

    SentFigures(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * What was sent of a table.
     *
     * @param sequence    of the last time; 0 if never
     * @param figures     by code
     * @param unconfirmed codes of which it is not certain that they were sent
     */
    record SentTable(String id, long sequence, Document figures, Set<String> unconfirmed) {

        boolean differs(String code, long count) {
            return unconfirmed.contains(code) || !Long.valueOf(count).equals(figures.get(code));
        }
    }

    SentTable read(String table) {
        var stored = collection().find(Filters.eq("_id", table)).first();
        return stored == null
                ? new SentTable(table, 0, new Document(), Set.of())
                : new SentTable(table, stored.getLong(SEQUENCE), stored.get(FIGURES, Document.class),
                        Set.copyOf(stored.getList(UNCONFIRMED, String.class, List.of())));
    }

    /** Notes what is going to be sent, if nobody did so since the table was read. */
    boolean claim(SentTable previous, long sequence, Map<FigureCell, Long> changed) {
        var figures = new Document(previous.figures());
        var unconfirmed = new HashSet<>(previous.unconfirmed());
        changed.forEach((cell, count) -> {
            figures.put(cell.key(), count);
            unconfirmed.add(cell.key());
        });
        var query = previous.sequence() == 0
                ? Filters.and(Filters.eq("_id", previous.id()), Filters.exists(SEQUENCE, false))
                : Filters.and(Filters.eq("_id", previous.id()), Filters.eq(SEQUENCE, previous.sequence()));
        try {
            var result = collection().replaceOne(query,
                    new Document("_id", previous.id()).append(SEQUENCE, sequence).append(FIGURES, figures)
                            .append(UNCONFIRMED, List.copyOf(unconfirmed)),
                    new ReplaceOptions().upsert(previous.sequence() == 0));
            return result.getMatchedCount() > 0 || result.getUpsertedId() != null;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** Everything noted under this sequence has been sent. */
    void confirm(String table, long sequence, Set<String> codes) {
        collection().updateOne(Filters.and(Filters.eq("_id", table), Filters.eq(SEQUENCE, sequence)),
                Updates.pullAll(UNCONFIRMED, List.copyOf(codes)));
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection("verzonden");
    }
}
