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

/** The facts of the current domain: one document per dossier, per generation of the projection. */
@Component
public class Facts {

    private static final String CELLS = "cellen";
    /** A fact that moves has to be counted again in its former place too, also after a failure in between. */
    private static final String EVER = "ooit";

    private final MongoOperations mongo;
    private final Projections projections;
    private final Set<String> indexed = ConcurrentHashMap.newKeySet();

    Facts(MongoOperations mongo, Projections projections) {
        this.mongo = mongo;
        this.projections = projections;
    }

    /** Applies an event to the fact of its dossier. */
    HandlingResult apply(int generation, Event event, Fact fact) {
        ensureIndex(generation);
        var cells = fact.cells().stream().map(FigureCell::toString).toList();
        return projections.apply(collectionName(generation), event, Updates.combine(Updates.set(CELLS, cells),
                Updates.addEachToSet(EVER, cells), Updates.set("staat", fact.state())));
    }

    /** How many facts count in this figure now. */
    public long count(int generation, FigureCell cell) {
        return collection(generation).countDocuments(Filters.eq(CELLS, cell.toString()));
    }

    /** The figures in which this dossier counts, or counted before. */
    Set<FigureCell> cellsOf(int generation, String dossier) {
        return everCountedIn(collection(generation).find(Filters.eq("_id", dossier)));
    }

    /** All figures in which a fact ever counted. */
    public Set<FigureCell> cells(int generation) {
        return everCountedIn(collection(generation).find());
    }

    private static Set<FigureCell> everCountedIn(FindIterable<Document> facts) {
        var cells = new HashSet<FigureCell>();
        facts.projection(new Document(EVER, 1))
                .forEach(fact -> fact.getList(EVER, String.class).forEach(cell -> cells.add(FigureCell.parse(cell))));
        return cells;
    }

    /** How many dossiers this generation knows. */
    public int countDossiers(int generation) {
        return (int) collection(generation).countDocuments();
    }

    /** Discards a generation that is no longer current. */
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
