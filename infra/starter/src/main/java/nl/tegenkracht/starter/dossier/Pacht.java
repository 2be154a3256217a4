package nl.tegenkracht.starter.dossier;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import nl.tegenkracht.contracts.Id;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** Een taak draait per (taak, domein) op één instantie tegelijk, zolang de pacht duurt. */
final class Pacht {

    private final MongoOperations mongo;
    private final Clock klok;
    private final String houder = Id.random();

    Pacht(MongoOperations mongo, Clock klok) {
        this.mongo = mongo;
        this.klok = klok;
    }

    /** Of deze instantie de taak nu mag doen. */
    boolean neem(String taak, Duration duur) {
        var nu = klok.instant();
        var vrij = Filters.or(Filters.eq("houder", houder), Filters.lt("tot", Date.from(nu)));
        try {
            var genomen = collectie().updateOne(Filters.and(Filters.eq("_id", taak), vrij),
                    Updates.combine(Updates.set("houder", houder), Updates.set("tot", Date.from(nu.plus(duur)))),
                    new UpdateOptions().upsert(true));
            return genomen.getMatchedCount() > 0 || genomen.getUpsertedId() != null;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    Instant geveegdTot(String taak) {
        var document = collectie().find(Filters.eq("_id", taak)).first();
        var tot = document == null ? null : document.getDate("geveegdTot");
        return tot == null ? Instant.EPOCH : tot.toInstant();
    }

    void geveegd(String taak, Instant tot) {
        collectie().updateOne(Filters.eq("_id", taak), Updates.set("geveegdTot", Date.from(tot)));
    }

    private MongoCollection<Document> collectie() {
        return mongo.getCollection("pacht");
    }
}
