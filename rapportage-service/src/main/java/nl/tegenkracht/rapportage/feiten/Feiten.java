package nl.tegenkracht.rapportage.feiten;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.starter.messaging.Projections;
import nl.tegenkracht.starter.messaging.HandlingResult;
import nl.tegenkracht.starter.domain.DomainContext;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** De feiten van het huidige domein: één document per dossier, per generatie van de projectie. */
@Component
public class Feiten {

    private static final String CELLEN = "cellen";
    /** Een feit dat verschuift moet ook op zijn vorige plaats opnieuw geteld worden, ook na een uitval daartussen. */
    private static final String OOIT = "ooit";

    private final MongoOperations mongo;
    private final Projections projecties;
    private final Set<String> geindexeerd = ConcurrentHashMap.newKeySet();

    Feiten(MongoOperations mongo, Projections projecties) {
        this.mongo = mongo;
        this.projecties = projecties;
    }

    /** Past een gebeurtenis toe op het feit van haar dossier. */
    HandlingResult pas(int generatie, Event gebeurtenis, Feit feit) {
        indexeer(generatie);
        var cellen = feit.cellen().stream().map(Cel::toString).toList();
        return projecties.apply(naam(generatie), gebeurtenis, Updates.combine(Updates.set(CELLEN, cellen),
                Updates.addEachToSet(OOIT, cellen), Updates.set("staat", feit.staat())));
    }

    /** Hoeveel feiten er nu in dit cijfer meetellen. */
    public long aantal(int generatie, Cel cel) {
        return collectie(generatie).countDocuments(Filters.eq(CELLEN, cel.toString()));
    }

    /** De cijfers waarin dit dossier meetelt of eerder meetelde. */
    Set<Cel> cellen(int generatie, String dossier) {
        return ooit(collectie(generatie).find(Filters.eq("_id", dossier)));
    }

    /** Alle cijfers waarin ooit een feit meetelde. */
    public Set<Cel> cellen(int generatie) {
        return ooit(collectie(generatie).find());
    }

    private static Set<Cel> ooit(FindIterable<Document> feiten) {
        var cellen = new HashSet<Cel>();
        feiten.projection(new Document(OOIT, 1))
                .forEach(feit -> feit.getList(OOIT, String.class).forEach(cel -> cellen.add(Cel.lees(cel))));
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
        if (geindexeerd.add(DomainContext.current() + ":" + generatie)) {
            collectie(generatie).createIndex(Indexes.ascending(CELLEN), new IndexOptions().name(CELLEN));
        }
    }

    private static String naam(int generatie) {
        return "feit-" + generatie;
    }

    private MongoCollection<Document> collectie(int generatie) {
        return mongo.getCollection(naam(generatie));
    }
}
