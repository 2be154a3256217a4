package nl.tegenkracht.melding.verloop;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Role;
import nl.tegenkracht.storage.CollectionIndex;
import nl.tegenkracht.storage.StorageIndexes;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * When a vertrouwenspersoon opened a melding first and last, for its melder to see. Beside the dossier: reading changes
 * no version of it. The audit trail says every reading, and stays the proof; nobody is shown that (record 0355).
 */
@Component
public class Lezingen implements StorageIndexes {

    private static final String COLLECTION = "lezing";

    private final MongoOperations mongo;
    private final LegalClock clock;

    Lezingen(MongoOperations mongo, LegalClock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Override
    public List<CollectionIndex> indexes() {
        return List.of(CollectionIndex.on(COLLECTION, "dossier"));
    }

    /** Notes that the caller read this, unless it is their own melding. */
    public void note(Dossier<Melding> dossier, Caller caller) {
        if (Role.VERTROUWENSPERSOON.isOf(dossier, caller)) {
            note(dossier.id(), dossier.state().vertrouwenspersoon(), clock.now());
        }
    }

    private void note(String dossier, String reader, Instant now) {
        collection().updateOne(Filters.eq("_id", Id.derivedFrom("lezing/" + dossier + "/" + reader)),
                Updates.combine(Updates.setOnInsert("dossier", dossier), Updates.setOnInsert("lezer", reader),
                        Updates.setOnInsert("eerst", Date.from(now)), Updates.set("laatst", Date.from(now))),
                new UpdateOptions().upsert(true));
    }

    /** Who opened it, who did so first at the top. */
    List<Lezing> of(Dossier<Melding> dossier) {
        return collection().find(Filters.eq("dossier", dossier.id())).into(new ArrayList<>()).stream()
                .map(Lezingen::lezing).sorted(Comparator.comparing(Lezing::eerst)).toList();
    }

    /** Takes away who opened this: it is about to be destroyed. */
    public void forget(String dossier) {
        collection().deleteMany(Filters.eq("dossier", dossier));
    }

    private static Lezing lezing(Document document) {
        return new Lezing(document.getString("lezer"), document.getDate("eerst").toInstant(),
                document.getDate("laatst").toInstant());
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }
}
