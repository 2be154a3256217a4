package nl.tegenkracht.rapportage.facts;

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
public class Facts {

    private static final String CELLS = "cellen";
    /** Een feit dat verschuift moet ook op zijn vorige plaats opnieuw geteld worden, ook na een uitval daartussen. */
    private static final String EVER = "ooit";

    private final MongoOperations mongo;
    private final Projections projections;
    private final Set<String> indexed = ConcurrentHashMap.newKeySet();

    Facts(MongoOperations mongo, Projections projections) {
        this.mongo = mongo;
        this.projections = projections;
    }

    /** Past een gebeurtenis toe op het feit van haar dossier. */
    HandlingResult apply(int generation, Event event, Fact fact) {
        ensureIndex(generation);
        var cells = fact.cells().stream().map(FigureCell::toString).toList();
        return projections.apply(collectionName(generation), event, Updates.combine(Updates.set(CELLS, cells),
                Updates.addEachToSet(EVER, cells), Updates.set("staat", fact.state())));
    }

    /** Hoeveel feiten er nu in dit cijfer meetellen. */
    public long count(int generation, FigureCell cell) {
        return collection(generation).countDocuments(Filters.eq(CELLS, cell.toString()));
    }

    /** De cijfers waarin dit dossier meetelt of eerder meetelde. */
    Set<FigureCell> cellsOf(int generation, String dossier) {
        return everCountedIn(collection(generation).find(Filters.eq("_id", dossier)));
    }

    /** Alle cijfers waarin ooit een feit meetelde. */
    public Set<FigureCell> cells(int generation) {
        return everCountedIn(collection(generation).find());
    }

    private static Set<FigureCell> everCountedIn(FindIterable<Document> facts) {
        var cells = new HashSet<FigureCell>();
        facts.projection(new Document(EVER, 1))
                .forEach(fact -> fact.getList(EVER, String.class).forEach(cell -> cells.add(FigureCell.parse(cell))));
        return cells;
    }

    /** Hoeveel dossiers deze generatie kent. */
    public int countDossiers(int generation) {
        return (int) collection(generation).countDocuments();
    }

    /** Gooit een generatie weg die niet meer geldt. */
    public void drop(int generation) {
        collection(generation).drop();
    }

    private void ensureIndex(int generation) {
        if (indexed.add(DomainContext.current() + ":" + generation)) {
            collection(generation).createIndex(Indexes.ascending(CELLS), new IndexOptions().name(CELLS));
        }
    }

    private static String collectionName(int generation) {
        return "feit-" + generation;
    }

    private MongoCollection<Document> collection(int generation) {
        return mongo.getCollection(collectionName(generation));
    }
}
