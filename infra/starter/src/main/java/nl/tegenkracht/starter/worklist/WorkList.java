package nl.tegenkracht.starter.worklist;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import nl.tegenkracht.starter.security.Caller;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** The work lists in the current domain; derived from the dossiers, and repairable from them. */
public final class WorkList {

    private static final String COLLECTION = "werkvoorraad";
    private static final int MAX_ITEMS = 500;

    private final MongoOperations mongo;

    public WorkList(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** The items of the caller, newest first. */
    public List<WorkItem> of(Caller caller) {
        var items = new ArrayList<WorkItem>();
        collection().find(Filters.in("voor", caller.grantKeys())).sort(Sorts.descending("sinds")).limit(MAX_ITEMS)
                .forEach(document -> items.add(read(document)));
        return items;
    }

    /** Puts the items of a dossier in place; an item of a later version stays. */
    public void put(List<WorkItem> items, long version) {
        for (var item : items) {
            try {
                collection().replaceOne(Filters.and(Filters.eq("_id", item.id()), Filters.lt("versie", version)),
                        document(item, version), new ReplaceOptions().upsert(true));
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
            }
        }
    }

    /** Removes items that no longer follow from the dossier. */
    public void remove(List<String> ids) {
        ids.forEach(id -> collection().deleteOne(Filters.eq("_id", id)));
    }

    /** Repairs the list of one dossier as a whole; for the sweep. */
    public void repair(String dossier, List<WorkItem> items, long version) {
        put(items, version);
        collection().deleteMany(Filters.and(Filters.eq("dossier", dossier),
                Filters.nin("_id", items.stream().map(WorkItem::id).toList())));
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
