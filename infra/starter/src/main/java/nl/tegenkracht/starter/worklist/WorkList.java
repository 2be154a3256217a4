package nl.tegenkracht.starter.worklist;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.starter.storage.CollectionIndex;
import nl.tegenkracht.starter.storage.StorageIndexes;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/** The work lists in the current domain; derived from the dossiers, and repairable from them. */
public final class WorkList implements StorageIndexes {

    static final String COLLECTION = "werkvoorraad";

    private static final Logger LOG = LoggerFactory.getLogger(WorkList.class);

    private final MongoOperations mongo;

    public WorkList(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<CollectionIndex> indexes() {
        return WorkListIndex.INDEXES;
    }

    /**
     * One page of a list.
     *
     * @param readers in the name of whom the reader has access: a selection of the caller's grant keys
     * @param kind    which dossiers
     */
    public WorkPage page(Collection<String> readers, String kind, WorkPageRequest request) {
        var wanted = request.size() + 1;
        var found = new ArrayList<WorkItem>();
        for (var actionNeeded : List.of(true, false)) {
            if (request.order() == WorkOrder.LAST_CHANGED || found.size() < wanted) {
                readers.forEach(reader -> query(reader, kind, actionNeeded, request).ifPresent(
                        query -> found.addAll(read(query, WorkListIndex.sort(request.order()), wanted))));
            }
        }
        return WorkPage.of(found.stream().sorted(request.order().comparator()).limit(wanted).toList(), request,
                totals(readers, kind));
    }

    private static Optional<Bson> query(String reader, String kind, boolean actionNeeded, WorkPageRequest request) {
        var piece = WorkListIndex.piece(reader, kind, actionNeeded);
        var cursor = request.after().orElse(null);
        if (cursor == null) {
            return Optional.of(piece);
        }
        if (request.order() == WorkOrder.LONGEST_WAITING && cursor.actionNeeded() != actionNeeded) {
            return cursor.actionNeeded() ? Optional.of(piece) : Optional.empty();
        }
        return Optional.of(WorkListIndex.after(piece, cursor, request.order()));
    }

    /** How long a list is as a whole. */
    public WorkTotals totals(Collection<String> readers, String kind) {
        var actionNeeded = count(readers, kind, true);
        return new WorkTotals(actionNeeded + count(readers, kind, false), actionNeeded);
    }

    private long count(Collection<String> readers, String kind, boolean actionNeeded) {
        return readers.stream().mapToLong(
                reader -> collection().countDocuments(WorkListIndex.piece(reader, kind, actionNeeded))).sum();
    }

    /** Puts the items of a dossier in place; an item of a later version stays. */
    public void put(List<WorkItem> items, long version) {
        items.forEach(item -> replace(document(item, version), Filters.lt("versie", version)));
    }

    /**
     * Removes items that no longer follow from this version of the dossier; an item of a later version stays. The id
     * and the version remain, in nobody's list, so that a writer of an earlier version who comes late cannot bring the
     * item back.
     */
    public void remove(String dossier, Collection<String> ids, long version) {
        ids.forEach(id -> replace(new Document("_id", id).append("dossier", dossier).append("versie", version),
                Filters.lte("versie", version)));
    }

    /** Repairs the list of one dossier as a whole; for the sweep. */
    public void repair(String dossier, List<WorkItem> items, long version) {
        put(items, version);
        var stray = new HashSet<String>();
        collection().find(Filters.eq("dossier", dossier)).projection(new Document("_id", 1))
                .forEach(document -> stray.add(String.valueOf(document.get("_id"))));
        items.forEach(item -> stray.remove(item.id()));
        remove(dossier, stray, version);
    }

    private void replace(Document document, Bson earlier) {
        try {
            collection().replaceOne(Filters.and(Filters.eq("_id", document.getString("_id")), earlier), document,
                    new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    private List<WorkItem> read(Bson filter, Bson sort, int limit) {
        var items = new ArrayList<WorkItem>();
        var refused = new ArrayList<Object>();
        collection().find(filter).sort(sort).limit(limit).forEach(
                document -> find(document).ifPresentOrElse(items::add, () -> refused.add(document.get("_id"))));
        if (refused.isEmpty()) {
            return items;
        }
        refused.forEach(this::refuse);
        return read(filter, sort, limit);
    }

    /** Whatever is no row goes: left where it is, it would hide what comes after it. */
    private void refuse(Object id) {
        LOG.error(LogCode.ROW_REFUSED.pattern(), COLLECTION);
        collection().deleteOne(Filters.eq("_id", id));
    }

    private static Optional<WorkItem> find(Document document) {
        try {
            return Optional.of(read(document)).filter(WorkItem::isListable);
        } catch (ClassCastException | NullPointerException e) {
            return Optional.empty();
        }
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }

    private static Document document(WorkItem item, long version) {
        return new Document("_id", item.id()).append("voor", item.reader()).append("dossier", item.dossier())
                .append("soort", item.kind()).append("als", item.role()).append("staat", item.state())
                .append("sinds", Date.from(item.since())).append("actie", item.actionNeeded())
                .append("versie", version);
    }

    private static WorkItem read(Document document) {
        return new WorkItem(document.getString("_id"), document.getString("voor"), document.getString("dossier"),
                document.getString("soort"), document.getString("als"), document.getString("staat"),
                document.getDate("sinds").toInstant(), document.getBoolean("actie"));
    }
}
