package nl.tegenkracht.dossier.worklist;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.dossier.worklist.Crowds.Crowd;
import nl.tegenkracht.storage.CollectionIndex;
import nl.tegenkracht.storage.StorageIndexes;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;

/** The work lists in the current domain; derived from the dossiers, and repairable from them. */
public final class WorkList implements StorageIndexes {

    static final String COLLECTION = "werkvoorraad";

    private final WorkRows rows;
    private final Crowds crowds;

    public WorkList(MongoOperations mongo) {
        this.rows = new WorkRows(mongo);
        this.crowds = new Crowds(mongo);
    }

    @Override
    public List<CollectionIndex> indexes() {
        return Stream.concat(WorkListIndex.INDEXES.stream(), Crowds.INDEXES.stream()).toList();
    }

    /**
     * One page of a list. Of whom the reader has more than a few items, they are one line, at the place of the first;
     * that line can be asked for by itself.
     *
     * @param readers in the name of whom the reader has access: a selection of the caller's grant keys
     * @param kind    which dossiers
     * @throws NotFound if a line is asked for that is not in the list
     */
    public WorkPage page(Collection<String> readers, String kind, WorkPageRequest request) {
        var folded = crowds.of(readers, kind);
        return request.sameAs().isPresent()
                ? pageOf(crowd(folded, request.sameAs().get()), request)
                : page(readers, kind, folded, request);
    }

    private WorkPage page(Collection<String> readers, String kind, List<Crowd> folded, WorkPageRequest request) {
        var found = new ArrayList<WorkItem>();
        for (var actionNeeded : turns(request)) {
            if (request.order() == WorkOrder.LAST_CHANGED || found.size() <= request.size()) {
                readers.forEach(reader -> found.addAll(
                        read(without(folded, reader, kind, actionNeeded), actionNeeded, request)));
            }
        }
        var folds = new HashMap<String, WorkFold>();
        for (var crowd : folded) {
            first(crowd, request.order()).ifPresent(first -> {
                found.add(first);
                folds.put(first.dossier(), crowd.fold());
            });
        }
        return page(found, folds, request, totals(readers, kind));
    }

    private WorkPage pageOf(Crowd crowd, WorkPageRequest request) {
        var found = new ArrayList<WorkItem>();
        for (var actionNeeded : turns(request)) {
            found.addAll(read(crowd.piece(actionNeeded), actionNeeded, request));
        }
        return page(found, new HashMap<>(), request,
                new WorkTotals(crowd.fold().all(), crowd.fold().actionNeeded()));
    }

    private static WorkPage page(List<WorkItem> found, HashMap<String, WorkFold> folds, WorkPageRequest request,
            WorkTotals totals) {
        var items = found.stream()
                .filter(item -> request.after().map(cursor -> request.order().isAfter(item, cursor)).orElse(true))
                .sorted(request.order().comparator()).limit(request.size() + 1L).toList();
        folds.keySet().retainAll(items.stream().limit(request.size()).map(WorkItem::dossier).toList());
        return WorkPage.of(items, folds, request, totals);
    }

    /** What waits for the reader first; of that there may be no more, where the list goes on. */
    private static List<Boolean> turns(WorkPageRequest request) {
        return request.order() == WorkOrder.LONGEST_WAITING
                && request.after().filter(cursor -> !cursor.actionNeeded()).isPresent()
                        ? List.of(false)
                        : List.of(true, false);
    }

    private List<WorkItem> read(Bson piece, boolean actionNeeded, WorkPageRequest request) {
        var query = request.after()
                .filter(cursor -> request.order() == WorkOrder.LAST_CHANGED || cursor.actionNeeded() == actionNeeded)
                .map(cursor -> WorkListIndex.after(piece, cursor, request.order())).orElse(piece);
        return rows.read(query, WorkListIndex.sort(request.order()), request.size() + 1);
    }

    private static Bson without(List<Crowd> folded, String reader, String kind, boolean actionNeeded) {
        var piece = WorkListIndex.piece(reader, kind, actionNeeded);
        var makers = folded.stream().filter(crowd -> crowd.reader().equals(reader)).map(Crowd::maker).toList();
        return makers.isEmpty() ? piece : Filters.and(piece, Filters.nin("van", makers));
    }

    private Optional<WorkItem> first(Crowd crowd, WorkOrder order) {
        return Stream.of(true, false)
                .flatMap(actionNeeded -> rows.read(crowd.piece(actionNeeded), WorkListIndex.sort(order), 1).stream())
                .min(order.comparator());
    }

    /** Whoever is not folded cannot be asked for: a list does not tell which two dossiers are of the same person. */
    private Crowd crowd(List<Crowd> folded, String dossier) {
        return folded.stream()
                .filter(crowd -> rows.count(Filters.and(Filters.eq("dossier", dossier),
                        WorkListIndex.of(crowd.reader(), crowd.kind(), crowd.maker()))) > 0)
                .findFirst().orElseThrow(NotFound::new);
    }

    /** How long a list is as a whole. */
    public WorkTotals totals(Collection<String> readers, String kind) {
        var actionNeeded = count(readers, kind, true);
        return new WorkTotals(actionNeeded + count(readers, kind, false), actionNeeded);
    }

    private long count(Collection<String> readers, String kind, boolean actionNeeded) {
        return readers.stream().mapToLong(reader -> rows.count(WorkListIndex.piece(reader, kind, actionNeeded))).sum();
    }

    /** The dossiers of a kind that these readers have, the last changed first, at most so many; nobody else's. */
    public List<String> newest(Collection<String> readers, String kind, int limit) {
        return readers.isEmpty()
                ? List.of()
                : rows.read(Filters.and(Filters.in("voor", readers), Filters.eq("soort", kind)),
                        WorkListIndex.sort(WorkOrder.LAST_CHANGED), limit).stream().map(WorkItem::dossier).distinct()
                        .toList();
    }

    /**
     * The dossiers of a kind that stand like this in somebody's list, for what the system does by itself; a list may be
     * a moment behind. No index serves this: it is for what is asked once in a while.
     */
    public Set<String> dossiersIn(String kind, String state) {
        return rows.read(Filters.and(Filters.eq("soort", kind), Filters.eq("staat", state)),
                Sorts.ascending("_id"), 0).stream().map(WorkItem::dossier)
                .collect(Collectors.toSet());
    }

    /** Puts the items of a dossier in place; an item of a later version stays. */
    public void put(List<WorkItem> items, long version) {
        items.forEach(item -> {
            rows.replace(WorkRows.document(item, version), Filters.lt("versie", version));
            crowds.note(item);
        });
    }

    /**
     * Removes items that no longer follow from this version of the dossier; an item of a later version stays. The id
     * and the version remain, in nobody's list, so that a writer of an earlier version who comes late cannot bring the
     * item back.
     */
    public void remove(String dossier, Collection<String> ids, long version) {
        ids.forEach(id -> rows.replace(WorkRows.nobodys(id, dossier, version), Filters.lte("versie", version)));
    }

    /** Takes away everything that lists still hold of a dossier that was destroyed. */
    public void forget(String dossier) {
        rows.collection().deleteMany(Filters.eq("dossier", dossier));
    }

    /**
     * Repairs the list of one dossier as a whole; for the sweep.
     *
     * @return the highest version that a row claims: more than this version only if the dossier has it by now
     */
    public long repair(String dossier, List<WorkItem> items, long version) {
        var claimed = new RowRepair(rows, dossier, items, version).repair();
        items.forEach(crowds::note);
        return claimed;
    }

    /** Likewise, when a row claims a version that the dossier does not have. */
    public void overrule(String dossier, List<WorkItem> items, long version) {
        new RowRepair(rows, dossier, items, version).overrule();
    }
}
