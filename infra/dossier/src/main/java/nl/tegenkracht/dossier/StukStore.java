package nl.tegenkracht.dossier;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.crypto.DataKey;
import nl.tegenkracht.crypto.EncryptionContext;
import nl.tegenkracht.storage.CollectionIndex;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoOperations;

/** The content of dossiers: encrypted, immutable, written before the dossier refers to it. */
final class StukStore {

    static final String COLLECTION = "stuk";
    /** Version of the form of the document; what was written up to e039ee1 has none and is the same. */
    private static final int SHAPE = 1;
    private static final long FIRST_FETCH = 8;
    static final List<CollectionIndex> INDEXES = List.of(CollectionIndex.on(COLLECTION, "op"),
            CollectionIndex.on(COLLECTION, "dossier"));

    private final MongoOperations mongo;
    private final LegalClock legalClock;
    private final Clock clock;

    /**
     * @param legalClock tells the moment that whoever reads it sees
     * @param clock      tells the one by which the sweep finds what nobody refers to
     */
    StukStore(MongoOperations mongo, LegalClock legalClock, Clock clock) {
        this.mongo = mongo;
        this.legalClock = legalClock;
        this.clock = clock;
    }

    StukReference write(String dossier, DataKey key, String kind, String text, String author) {
        var reference = new StukReference(Id.random(), kind, legalClock.now().truncatedTo(ChronoUnit.MILLIS), author);
        var content = key.encrypt(text.getBytes(StandardCharsets.UTF_8),
                EncryptionContext.stuk(dossier, reference.id(), reference.kind()));
        collection().insertOne(new Document("_id", reference.id()).append("dossier", dossier)
                .append("shape", SHAPE).append("op", Date.from(clock.instant()))
                .append("inhoud", new Binary(content)));
        return reference;
    }

    /**
     * The first of these stukken, in this order: as many as fit in so many bytes, and at least one. What does not fit is
     * hardly ever fetched: a few at first, then as many as will fit if the rest is as long.
     */
    List<String> readWithin(int maxBytes, String dossier, DataKey key, List<StukReference> references) {
        var texts = new ArrayList<String>();
        var size = 0L;
        var wanted = FIRST_FETCH;
        while (texts.size() < references.size()) {
            var batch = references.subList(texts.size(), (int) Math.min(references.size(), texts.size() + wanted));
            var encrypted = encrypted(batch);
            for (var reference : batch) {
                var content = Optional.ofNullable(encrypted.get(reference.id())).orElseThrow(NotFound::new);
                size += content.length;
                if (size > maxBytes && !texts.isEmpty()) {
                    return texts;
                }
                texts.add(decrypt(dossier, key, reference, content));
            }
            wanted = 1 + Math.max(0, maxBytes - size) * texts.size() / Math.max(1, size);
        }
        return texts;
    }

    private Map<String, byte[]> encrypted(List<StukReference> references) {
        var found = new HashMap<String, byte[]>();
        collection().find(Filters.in("_id", references.stream().map(StukReference::id).toList())).forEach(
                document -> found.put(document.getString("_id"), document.get("inhoud", Binary.class).getData()));
        return found;
    }

    private static String decrypt(String dossier, DataKey key, StukReference reference, byte[] content) {
        return new String(key.decrypt(content, EncryptionContext.stuk(dossier, reference.id(), reference.kind())),
                StandardCharsets.UTF_8);
    }

    /** The stukken written in a period, with their dossier; for the sweep. */
    Iterable<Document> written(Instant from, Instant until) {
        return collection().find(Filters.and(Filters.gte("op", Date.from(from)), Filters.lt("op", Date.from(until))))
                .projection(new Document("dossier", 1));
    }

    void remove(String stukId) {
        collection().deleteOne(Filters.eq("_id", stukId));
    }

    /** All stukken of a dossier that is destroyed, also those that it no longer refers to. */
    void removeAll(String dossier) {
        collection().deleteMany(Filters.eq("dossier", dossier));
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }
}
