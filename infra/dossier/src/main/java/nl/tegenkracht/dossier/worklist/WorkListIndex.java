package nl.tegenkracht.dossier.worklist;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import nl.tegenkracht.storage.CollectionIndex;
import org.bson.conversions.Bson;

/**
 * The queries of a list. Each is an equality on reader, kind and turn, then a range on time and id in the order of the
 * index, so that one index serves both orders and the totals, and no query reads more than its page and one.
 */
final class WorkListIndex {

    /**
     * One for the lists, in both orders, and their totals; one for what is of one person; one for what a dossier has in
     * lists.
     */
    static final List<CollectionIndex> INDEXES = List.of(
            CollectionIndex.on(WorkList.COLLECTION, "voor", "soort", "actie", "sinds", "_id"),
            CollectionIndex.on(WorkList.COLLECTION, "voor", "soort", "van", "actie", "sinds", "_id"),
            CollectionIndex.on(WorkList.COLLECTION, "dossier"));

    private WorkListIndex() {
    }

    /** All items of one reader, of one kind, that do or do not wait for the reader. */
    static Bson piece(String reader, String kind, boolean actionNeeded) {
        return Filters.and(Filters.eq("voor", reader), Filters.eq("soort", kind), Filters.eq("actie", actionNeeded));
    }

    /** All items of one reader and kind that are of one person. */
    static Bson of(String reader, String kind, String maker) {
        return Filters.and(Filters.eq("voor", reader), Filters.eq("soort", kind), Filters.eq("van", maker));
    }

    /** Likewise, those that do or do not wait for the reader. */
    static Bson pieceOf(String reader, String kind, String maker, boolean actionNeeded) {
        return Filters.and(of(reader, kind, maker), Filters.eq("actie", actionNeeded));
    }

    static Bson sort(WorkOrder order) {
        return order == WorkOrder.LAST_CHANGED ? Sorts.descending("sinds", "_id") : Sorts.ascending("sinds", "_id");
    }

    /** What comes after the cursor in a piece; an id begins with the dossier and a colon. */
    static Bson after(Bson piece, WorkCursor cursor, WorkOrder order) {
        return order == WorkOrder.LAST_CHANGED
                ? Filters.and(piece, Filters.lte("sinds", cursor.since()),
                        Filters.or(Filters.lt("sinds", cursor.since()), Filters.lt("_id", cursor.dossier() + ":")))
                : Filters.and(piece, Filters.gte("sinds", cursor.since()),
                        Filters.or(Filters.gt("sinds", cursor.since()), Filters.gt("_id", cursor.dossier() + ";")));
    }
}
