package nl.tegenkracht.starter.dossier;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.starter.weigering.NietGevonden;
import nl.tegenkracht.crypto.EncryptionContext;
import nl.tegenkracht.crypto.DataKey;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoOperations;

/** De inhoud van dossiers: versleuteld, onveranderlijk, geschreven vóór het dossier ernaar verwijst. */
final class Stukken {

    static final String COLLECTIE = "stuk";

    private final MongoOperations mongo;
    private final Clock klok;

    Stukken(MongoOperations mongo, Clock klok) {
        this.mongo = mongo;
        this.klok = klok;
    }

    Stukverwijzing schrijf(String dossier, DataKey sleutel, String soort, String tekst, String door) {
        var verwijzing = new Stukverwijzing(Id.random(), soort, klok.instant().truncatedTo(ChronoUnit.MILLIS), door);
        var inhoud = sleutel.encrypt(tekst.getBytes(StandardCharsets.UTF_8),
                EncryptionContext.stuk(dossier, verwijzing.id(), verwijzing.soort()));
        collectie().insertOne(new Document("_id", verwijzing.id()).append("dossier", dossier)
                .append("op", Date.from(verwijzing.op())).append("inhoud", new Binary(inhoud)));
        return verwijzing;
    }

    String lees(String dossier, DataKey sleutel, Stukverwijzing verwijzing) {
        var document = collectie().find(Filters.eq("_id", verwijzing.id())).first();
        if (document == null) {
            throw new NietGevonden();
        }
        var inhoud = document.get("inhoud", Binary.class).getData();
        return new String(sleutel.decrypt(inhoud, EncryptionContext.stuk(dossier, verwijzing.id(), verwijzing.soort())),
                StandardCharsets.UTF_8);
    }

    /** De stukken die in een tijdvak geschreven zijn, met hun dossier; voor de veegronde. */
    Iterable<Document> geschreven(Instant van, Instant tot) {
        return collectie().find(Filters.and(Filters.gte("op", Date.from(van)), Filters.lt("op", Date.from(tot))))
                .projection(new Document("dossier", 1));
    }

    void verwijder(String stuk) {
        collectie().deleteOne(Filters.eq("_id", stuk));
    }

    private MongoCollection<Document> collectie() {
        return mongo.getCollection(COLLECTIE);
    }
}
