package nl.tegenkracht.dossier.worklist;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.LogCode;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/** The rows of work lists as they are stored. */
final class WorkRows {

    private static final Logger LOG = LoggerFactory.getLogger(WorkRows.class);

    private final MongoOperations mongo;

    WorkRows(MongoOperations mongo) {
        this.mongo = mongo;
    }

    static Document document(WorkItem item, long version) {
        var row = new Document("_id", item.id()).append("voor", item.reader()).append("dossier", item.dossier())
                .append("soort", item.kind()).append("als", item.role()).append("staat", item.state())
                .append("sinds", Date.from(item.since())).append("actie", item.actionNeeded())
                .append("versie", version);
        return item.maker() == null ? row : row.append("van", item.maker());
    }

    /** In nobody's list: it only keeps a writer who comes late from bringing the item back. */
    static Document nobodys(String id, String dossier, long version) {
        return new Document("_id", id).append("dossier", dossier).append("versie", version);
    }

    /** Puts this row in the place of an earlier one, or of none. */
    void replace(Document row, Bson earlier) {
        try {
            collection().replaceOne(Filters.and(Filters.eq("_id", row.getString("_id")), earlier), row,
                    new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    long count(Bson filter) {
        return collection().countDocuments(filter);
    }

    List<WorkItem> read(Bson filter, Bson sort, int limit) {
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
        reportAltered();
        collection().deleteOne(Filters.eq("_id", id));
    }

    void reportAltered() {
        LOG.error(LogCode.ROW_REFUSED.pattern(), WorkList.COLLECTION);
    }

    private static Optional<WorkItem> find(Document document) {
        try {
            return Optional.of(item(document)).filter(WorkItem::isListable);
        } catch (ClassCastException | NullPointerException e) {
            return Optional.empty();
        }
    }

    private static WorkItem item(Document document) {
        return new WorkItem(document.getString("_id"), document.getString("voor"), document.getString("dossier"),
                document.getString("soort"), document.getString("als"), document.getString("staat"),
                document.getDate("sinds").toInstant(), document.getBoolean("actie"), document.getString("van"));
    }

    MongoCollection<Document> collection() {
        return mongo.getCollection(WorkList.COLLECTION);
    }
}
