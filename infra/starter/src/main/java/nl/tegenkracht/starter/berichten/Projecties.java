package nl.tegenkracht.starter.berichten;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import nl.tegenkracht.contracts.Event;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Schrijft het gevolg van een gebeurtenis en de bewaking daarvan in één keer op één document, met als {@code _id} het
 * dossier. Dubbel en te laat komt niet door; een gat wel aan het licht.
 */
public final class Projecties {

    private static final String SEQUENCE = "laatsteSequence";
    private static final String EPOCH = "epoch";

    private final MongoOperations mongo;

    public Projecties(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Past een gebeurtenis toe op het document van haar dossier in deze collectie van het huidige domein. */
    public Verwerking pas(String collectie, Event gebeurtenis, Bson wijziging) {
        var documenten = mongo.getCollection(collectie);
        while (true) {
            var huidig = documenten.find(Filters.eq("_id", gebeurtenis.subject())).first();
            var oordeel = oordeel(huidig, gebeurtenis);
            if (oordeel != Verwerking.TOEGEPAST) {
                return oordeel;
            }
            if (huidig == null
                    ? eerste(documenten, gebeurtenis, wijziging)
                    : volgende(documenten, huidig, gebeurtenis, wijziging)) {
                return Verwerking.TOEGEPAST;
            }
        }
    }

    private static Verwerking oordeel(Document huidig, Event gebeurtenis) {
        var laatste = huidig == null ? 0L : huidig.getLong(SEQUENCE);
        var epoch = huidig == null ? 0L : huidig.getLong(EPOCH);
        var stand = gebeurtenis.type().endsWith(".stand");
        if (gebeurtenis.epoch() > epoch && stand) {
            return Verwerking.TOEGEPAST;
        }
        if (gebeurtenis.epoch() < epoch || gebeurtenis.sequence() <= laatste) {
            return Verwerking.OUD;
        }
        return stand || gebeurtenis.sequence() == laatste + 1 ? Verwerking.TOEGEPAST : Verwerking.GAT;
    }

    /** Eén schrijfactie: bestaat het document intussen, dan weigert de sleutel en wordt opnieuw gelezen. */
    private static boolean eerste(MongoCollection<Document> documenten, Event gebeurtenis, Bson wijziging) {
        try {
            documenten.updateOne(
                    Filters.and(Filters.eq("_id", gebeurtenis.subject()), Filters.exists(SEQUENCE, false)),
                    met(wijziging, gebeurtenis), new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    private static Bson met(Bson wijziging, Event gebeurtenis) {
        return Updates.combine(wijziging, Updates.set(SEQUENCE, gebeurtenis.sequence()),
                Updates.set(EPOCH, gebeurtenis.epoch()));
    }

    /** Vergelijk en zet: alleen als niemand intussen iets anders toepaste. */
    private static boolean volgende(MongoCollection<Document> documenten, Document huidig, Event gebeurtenis,
            Bson wijziging) {
        return documenten
                .updateOne(
                        Filters.and(Filters.eq("_id", gebeurtenis.subject()),
                                Filters.eq(SEQUENCE, huidig.getLong(SEQUENCE)),
                                Filters.eq(EPOCH, huidig.getLong(EPOCH))),
                        met(wijziging, gebeurtenis))
                .getMatchedCount() > 0;
    }
}
