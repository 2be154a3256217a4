package nl.tegenkracht.rapportage.facts;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.starter.domain.DomainContext;
import nl.tegenkracht.starter.messaging.Projections;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** The facts of the current domain: one document per dossier, per generation of the projection. */
@Component
public class Facts {

    private static final String PREFIX = "feit-";
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

    /**
     * Applies events to the facts of their dossiers, in a few writes.
     *
     * @return the figures to count again: those in which a fact changed place, and all places of a fact whose event was
     *         here before, since the service may have failed before it counted
     */
    Set<FigureCell> applyAll(int generation, List<Event> events) {
        ensureIndex(generation);
        var collection = collectionName(generation);
        var latest = new LinkedHashMap<String, Event>();
        events.forEach(event -> latest.merge(event.subject(), event, Facts::later));
        var current = projections.current(collection, latest.keySet());
        var repeated = events.stream().filter(event -> !Projections.isLater(current.get(event.subject()), event))
                .map(Event::subject).collect(Collectors.toSet());
        var changes = new LinkedHashMap<Event, Bson>();
        var toCount = new HashSet<FigureCell>();
        latest.values().forEach(event -> {
            var fact = Fact.of(event);
            changes.put(event, change(fact));
            toCount.addAll(moved(current.get(event.subject()), fact, repeated.contains(event.subject())));
        });
        projections.replaceAll(collection, changes, current);
        return toCount;
    }

    private static Event later(Event one, Event other) {
        return Comparator.comparingLong(Event::epoch).thenComparingLong(Event::sequence).compare(one, other) > 0
                ? one
                : other;
    }

    private static Bson change(Fact fact) {
        var cells = texts(fact.cells());
        return Updates.combine(Updates.set(CELLS, cells), Updates.addEachToSet(EVER, cells),
                Updates.set("staat", fact.state()));
    }

    private static Set<FigureCell> moved(Document current, Fact fact, boolean repeated) {
        if (current == null) {
            return Set.copyOf(fact.cells());
        }
        if (!repeated && current.getList(CELLS, String.class).equals(texts(fact.cells()))) {
            return Set.of();
        }
        var cells = new HashSet<>(fact.cells());
        current.getList(EVER, String.class).forEach(cell -> cells.add(FigureCell.parse(cell)));
        return cells;
    }

    private static List<String> texts(List<FigureCell> cells) {
        return cells.stream().map(FigureCell::toString).toList();
    }

    /** How many facts count in this figure now. */
    public long count(int generation, FigureCell cell) {
        return collection(generation).countDocuments(Filters.eq(CELLS, cell.toString()));
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

    /** Discards every generation but these; also what a reader that was slow once made again. */
    public void dropAllBut(Set<Integer> generations) {
        var kept = generations.stream().map(Facts::collectionName).collect(Collectors.toSet());
        mongo.getCollectionNames().stream().filter(name -> name.matches(PREFIX + "[0-9]+") && !kept.contains(name))
                .forEach(name -> mongo.getCollection(name).drop());
        indexed.clear();
    }

    private void ensureIndex(int generation) {
        if (indexed.add(DomainContext.current() + ":" + generation)) {
            collection(generation).createIndex(Indexes.ascending(CELLS), new IndexOptions().name(CELLS));
        }
    }

    private static String collectionName(int generation) {
        return PREFIX + generation;
    }

    private MongoCollection<Document> collection(int generation) {
        return mongo.getCollection(collectionName(generation));
    }
}
