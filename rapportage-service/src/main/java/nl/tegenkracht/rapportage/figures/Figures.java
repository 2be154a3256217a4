package nl.tegenkracht.rapportage.figures;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Telling;
import nl.tegenkracht.events.HandlingResult;
import nl.tegenkracht.storage.CollectionIndex;
import nl.tegenkracht.storage.StorageIndexes;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** The latest value of every figure, in the domain gemeenschappelijk. Raw: only for the organen themselves (D-11). */
@Component
public class Figures implements StorageIndexes {

    private static final String COLLECTION = "telling";

    private final MongoOperations mongo;

    Figures(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<CollectionIndex> indexes() {
        return List.of(CollectionIndex.on(COLLECTION, "orgaan", "jaar"),
                CollectionIndex.on(COLLECTION, "orgaan", "maat"));
    }

    /** Puts a new value, if it is later than what is there. */
    HandlingResult put(Telling telling, long sequence) {
        try {
            collection().replaceOne(
                    Filters.and(Filters.eq("_id", telling.key()), Filters.lt("laatsteSequence", sequence)),
                    document(telling, sequence), new ReplaceOptions().upsert(true));
            return HandlingResult.APPLIED;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return HandlingResult.OUTDATED;
            }
            throw e;
        }
    }

    /** All figures of an orgaan in the months of this year. */
    public List<Telling> of(String orgaan, int year) {
        return find(Filters.and(Filters.eq("orgaan", orgaan), Filters.eq("jaar", year)));
    }

    /** All figures of an orgaan of this measure, whatever the year. */
    public List<Telling> ofMaat(String orgaan, String maat) {
        return find(Filters.and(Filters.eq("orgaan", orgaan), Filters.eq("maat", maat)));
    }

    /** The first year of which this orgaan has a figure. */
    public OptionalInt firstYear(String orgaan) {
        var first = collection().find(Filters.eq("orgaan", orgaan)).sort(Sorts.ascending("orgaan", "jaar")).limit(1)
                .first();
        return first == null ? OptionalInt.empty() : OptionalInt.of(first.getInteger("jaar"));
    }

    private List<Telling> find(Bson query) {
        var tellingen = new ArrayList<Telling>();
        collection().find(query).forEach(document -> tellingen.add(read(document)));
        return tellingen;
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }

    private static Document document(Telling telling, long sequence) {
        return new Document("_id", telling.key()).append("laatsteSequence", sequence)
                .append("domein", telling.domein().value()).append("orgaan", telling.orgaan())
                .append("jaar", Integer.parseInt(telling.periode().substring(0, 4)))
                .append("periode", telling.periode()).append("maat", telling.maat()).append("code", telling.code())
                .append("aantal", telling.aantal());
    }

    private static Telling read(Document document) {
        return new Telling(new DataDomain(document.getString("domein")), document.getString("orgaan"),
                document.getString("periode"), document.getString("maat"), document.getString("code"),
                document.getLong("aantal"));
    }
}
