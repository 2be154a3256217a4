package nl.tegenkracht.rapportage.facts;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.events.Projections;
import org.bson.Document;
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
     * Applies events to the facts of their dossiers, in one write, or none if they change nothing.
     *
     * @return the figures to count again: those in which a fact changed place, and all places of a fact whose event was
     *         here before, since the service may have failed before it counted
     */
    Set<FigureCell> applyAll(int generation, List<Event> events) {
        ensureIndex(generation);
        var latest = new LinkedHashMap<String, Event>();
        events.forEach(event -> latest.merge(event.subject(), event, Facts::later));
        var toCount = new HashSet<String>();
        while (!tryApply(collectionName(generation), events, latest, toCount)) {
            Thread.onSpinWait();
        }
        return toCount.stream().map(FigureCell::parse).collect(Collectors.toSet());
    }

    private boolean tryApply(String collection, List<Event> events, Map<String, Event> latest, Set<String> toCount) {
        var current = projections.current(collection, latest.keySet());
        events.stream().filter(event -> !Projections.isLater(current.get(event.subject()), event))
                .forEach(repeated -> toCount.addAll(ever(current.get(repeated.subject()))));
        var contents = new LinkedHashMap<Event, Document>();
        latest.forEach((dossier, event) -> {
            var known = current.get(dossier);
            if (Projections.isLater(known, event)) {
                var fact = Fact.of(event);
                contents.put(event, document(known, fact));
                toCount.addAll(moved(known, fact));
            }
        });
        return projections.replaceAll(collection, contents, current);
    }

    private static Event later(Event one, Event other) {
        return Comparator.comparingLong(Event::epoch).thenComparingLong(Event::sequence).compare(one, other) > 0
                ? one
                : other;
    }

    private static Document document(Document known, Fact fact) {
        var cells = texts(fact.cells());
        var ever = new LinkedHashSet<>(ever(known));
        ever.addAll(cells);
        return (known == null ? new Document() : new Document(known)).append(CELLS, cells)
                .append(EVER, List.copyOf(ever)).append("staat", fact.state());
    }

    private static Set<String> moved(Document known, Fact fact) {
        var cells = texts(fact.cells());
        if (known != null && known.getList(CELLS, String.class).equals(cells)) {
            return Set.of();
        }
        var all = new HashSet<>(ever(known));
        all.addAll(cells);
        return all;
    }

    private static List<String> ever(Document known) {
        return known == null ? List.of() : known.getList(EVER, String.class);
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
