package nl.tegenkracht.starter.werkvoorraad;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import nl.tegenkracht.starter.beveiliging.Beller;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** De werklijsten in het huidige domein; afgeleid van de dossiers en uit hen te herstellen. */
public final class Werkvoorraad {

    private static final String COLLECTIE = "werkvoorraad";
    private static final int MEESTE = 500;

    private final MongoOperations mongo;

    public Werkvoorraad(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** De regels van de beller, nieuwste eerst. */
    public List<Werkregel> van(Beller beller) {
        var regels = new ArrayList<Werkregel>();
        collectie().find(Filters.in("voor", beller.sleutels())).sort(Sorts.descending("sinds")).limit(MEESTE)
                .forEach(document -> regels.add(lees(document)));
        return regels;
    }

    /** Zet de regels van een dossier neer; een regel van een latere versie blijft staan. */
    public void zet(List<Werkregel> regels, long versie) {
        for (var regel : regels) {
            try {
                collectie().replaceOne(Filters.and(Filters.eq("_id", regel.id()), Filters.lt("versie", versie)),
                        document(regel, versie), new ReplaceOptions().upsert(true));
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
            }
        }
    }

    /** Haalt regels weg die niet meer uit het dossier volgen. */
    public void verwijder(List<String> ids) {
        ids.forEach(id -> collectie().deleteOne(Filters.eq("_id", id)));
    }

    /** Herstelt de lijst van één dossier helemaal; voor de veegronde. */
    public void herstel(String dossier, List<Werkregel> regels, long versie) {
        zet(regels, versie);
        collectie().deleteMany(Filters.and(Filters.eq("dossier", dossier),
                Filters.nin("_id", regels.stream().map(Werkregel::id).toList())));
    }

    private MongoCollection<Document> collectie() {
        return mongo.getCollection(COLLECTIE);
    }

    private static Document document(Werkregel regel, long versie) {
        return new Document("_id", regel.id()).append("voor", regel.voor()).append("dossier", regel.dossier())
                .append("soort", regel.soort()).append("als", regel.als()).append("staat", regel.staat())
                .append("sinds", Date.from(regel.sinds())).append("actie", regel.actie()).append("versie", versie);
    }

    private static Werkregel lees(Document document) {
        return new Werkregel(document.getString("_id"), document.getString("voor"), document.getString("dossier"),
                document.getString("soort"), document.getString("als"), document.getString("staat"),
                document.getDate("sinds").toInstant(), document.getBoolean("actie"));
    }
}
