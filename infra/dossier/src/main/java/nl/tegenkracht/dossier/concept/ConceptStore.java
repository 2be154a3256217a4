package nl.tegenkracht.dossier.concept;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.storage.CollectionIndex;
import nl.tegenkracht.storage.StorageIndexes;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Concepten in the database of the current domain: per person a few numbered places, under ids that nobody can follow
 * back without the pseudonym. Who it is, when it was kept and what is in it stand nowhere in clear; only until when.
 */
class ConceptStore implements StorageIndexes {

    private static final String COLLECTION = "concept";
    private static final String CONTENT = "inhoud";
    private static final String UNTIL = "tot";

    private final MongoOperations mongo;
    private final ConceptCipher cipher;

    ConceptStore(MongoOperations mongo, ConceptCipher cipher) {
        this.mongo = mongo;
        this.cipher = cipher;
    }

    @Override
    public List<CollectionIndex> indexes() {
        return List.of(CollectionIndex.on(COLLECTION, UNTIL));
    }

    /** What this person kept and is still kept, the latest first. */
    List<KeptConcept> list(String person, Instant now) {
        return places(person, now).stream().map(ConceptPlace::concept)
                .sorted(Comparator.comparing(KeptConcept::bewaard).reversed()).toList();
    }

    /** Keeps it in the place of the same form, or in a free one; false if there is none. */
    boolean put(String person, KeptConcept concept, Instant now) {
        var same = find(person, concept.id(), now);
        if (same.isPresent()) {
            write(same.get().id(), concept);
            return true;
        }
        return IntStream.range(0, Concepten.PLACES).anyMatch(number -> take(id(person, number), concept, now));
    }

    /** What this person kept of this form, with the bytes in which it lies. */
    Optional<ConceptPlace> find(String person, String form, Instant now) {
        return places(person, now).stream().filter(place -> place.concept().id().equals(form)).findFirst();
    }

    /** Keeps it as long again; what was kept in its place or thrown away since it was found stays so. */
    void renew(ConceptPlace place, Instant now) {
        replace(place.sealed(), place.concept().at(now));
    }

    /** Takes a place in which nothing is kept any more; of two windows at once only one gets it. */
    private boolean take(String id, KeptConcept concept, Instant now) {
        var document = document(id, concept);
        var over = Filters.and(Filters.eq("_id", id), Filters.lte(UNTIL, Date.from(now)));
        if (collection().replaceOne(over, document).getMatchedCount() > 0) {
            return true;
        }
        try {
            collection().insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    void remove(String person, String form, Instant now) {
        places(person, now).stream().filter(place -> place.concept().id().equals(form))
                .forEach(place -> collection().deleteOne(Filters.eq("_id", place.id())));
    }

    /** What nobody opened for long enough is gone. */
    void forget(Instant now) {
        collection().deleteMany(Filters.lte(UNTIL, Date.from(now)));
    }

    /** All of them under the current key; returns how many were not. */
    int rotate() {
        var ids = collection().find().projection(Projections.include("_id")).into(new ArrayList<>()).stream()
                .map(document -> document.getString("_id")).filter(this::isOutdated).toList();
        ids.forEach(id -> sealed(id).flatMap(this::place).ifPresent(place -> replace(place.sealed(), place.concept())));
        return ids.size();
    }

    private boolean isOutdated(String id) {
        return sealed(id).filter(cipher::isOutdated).isPresent();
    }

    /** One place as it was read: what is in it, and the sealed bytes by which a later change of it is noticed. */
    record ConceptPlace(Document sealed, KeptConcept concept) {

        String id() {
            return sealed.getString("_id");
        }

        @Override
        public String toString() {
            return "ConceptPlace[]";
        }
    }

    private List<ConceptPlace> places(String person, Instant now) {
        var ids = IntStream.range(0, Concepten.PLACES).mapToObj(number -> id(person, number)).toList();
        return collection().find(Filters.in("_id", ids)).into(new ArrayList<>()).stream()
                .flatMap(document -> place(document).stream()).filter(place -> now.isBefore(place.concept().tot()))
                .toList();
    }

    private Optional<ConceptPlace> place(Document document) {
        return cipher.open(document.getString("_id"), document).map(concept -> new ConceptPlace(document, concept));
    }

    private void write(String id, KeptConcept concept) {
        collection().replaceOne(Filters.eq("_id", id), document(id, concept), new ReplaceOptions().upsert(true));
    }

    /** Writes in the place of exactly what was read there; if that is not there any more, nothing is written. */
    private void replace(Document read, KeptConcept concept) {
        var unchanged = Filters.and(Filters.eq("_id", read.getString("_id")),
                Filters.eq(CONTENT, read.get(CONTENT)));
        collection().replaceOne(unchanged, document(read.getString("_id"), concept));
    }

    private Document document(String id, KeptConcept concept) {
        return cipher.seal(id, concept).append("_id", id).append(UNTIL, Date.from(concept.tot()));
    }

    private Optional<Document> sealed(String id) {
        return Optional.ofNullable(collection().find(Filters.eq("_id", id)).first());
    }

    private static String id(String person, int place) {
        return Id.derivedFrom("concept/" + person + "/" + place);
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }
}
