package nl.tegenkracht.rapportage.feiten;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import nl.tegenkracht.contract.Gebeurtenis;
import nl.tegenkracht.starter.berichten.Projecties;
import nl.tegenkracht.starter.berichten.Verwerking;
import nl.tegenkracht.starter.domein.Domeincontext;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** De feiten van het huidige domein: één document per dossier, per generatie van de projectie. */
@Component
public class Feiten {

    private final MongoOperations mongo;
    private final Projecties projecties;
    private final Set<String> geindexeerd = ConcurrentHashMap.newKeySet();

    Feiten(MongoOperations mongo, Projecties projecties) {
        this.mongo = mongo;
        this.projecties = projecties;
    }

    /** Past een gebeurtenis toe op het feit van haar dossier. */
    Verwerking pas(int generatie, Gebeurtenis gebeurtenis, Feit feit) {
        indexeer(generatie);
        return projecties.pas(naam(generatie), gebeurtenis,
                Updates.combine(Updates.set("orgaan", feit.orgaan()),
                        Updates.set("periode", feit.periode().toString()),
                        Updates.set("categorieen", feit.categorieen()), Updates.set("staat", feit.staat())));
    }

    /** De aantallen van een orgaan in een maand: per categorie en {@code totaal}. */
    public TreeMap<String, Long> aantallen(int generatie, String orgaan, String periode) {
        var binnen = Filters.and(Filters.eq("orgaan", orgaan), Filters.eq("periode", periode));
        var aantallen = new TreeMap<String, Long>();
        collectie(generatie)
                .aggregate(List.of(Aggregates.match(binnen), Aggregates.unwind("$categorieen"),
                        Aggregates.group("$categorieen", Accumulators.sum("aantal", 1))))
                .forEach(groep -> aantallen.put(groep.getString("_id"),
                        groep.get("aantal", Number.class).longValue()));
        aantallen.put("totaal", collectie(generatie).countDocuments(binnen));
        return aantallen;
    }

    /** Alle organen en maanden waarover feiten bestaan, als {@code orgaan:maand}. */
    public Set<String> cellen(int generatie) {
        var cellen = new TreeSet<String>();
        collectie(generatie).find().projection(new Document("orgaan", 1).append("periode", 1)).forEach(
                feit -> cellen.add(feit.getString("orgaan") + ":" + feit.getString("periode")));
        return cellen;
    }

    /** Hoeveel dossiers deze generatie kent. */
    public int aantal(int generatie) {
        return (int) collectie(generatie).countDocuments();
    }

    /** Gooit een generatie weg die niet meer geldt. */
    public void gooiWeg(int generatie) {
        collectie(generatie).drop();
    }

    private void indexeer(int generatie) {
        if (geindexeerd.add(Domeincontext.huidig() + ":" + generatie)) {
            collectie(generatie).createIndex(Indexes.ascending("orgaan", "periode"),
                    new IndexOptions().name("orgaan-periode"));
        }
    }

    private static String naam(int generatie) {
        return "feit-" + generatie;
    }

    private MongoCollection<Document> collectie(int generatie) {
        return mongo.getCollection(naam(generatie));
    }
}
