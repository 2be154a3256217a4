package nl.tegenkracht.dossier.worklist;

import com.mongodb.client.model.Filters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** Makes the rows of one dossier again as they follow from it, whatever was made of them meanwhile. */
final class RowRepair {

    private final WorkRows rows;
    private final String dossier;
    private final long version;
    private final Map<String, Document> right = new HashMap<>();

    RowRepair(WorkRows rows, String dossier, List<WorkItem> items, long version) {
        this.rows = rows;
        this.dossier = dossier;
        this.version = version;
        items.forEach(item -> right.put(item.id(), WorkRows.document(item, version)));
    }

    /**
     * Repairs what is of this version or an earlier one.
     *
     * @return the highest version that a row claims; higher than this version, it is right only if the dossier has it
     */
    long repair() {
        var found = found();
        right.forEach((id, row) -> repair(found.get(id), row));
        found.forEach((id, row) -> {
            if (!right.containsKey(id)) {
                repair(row, WorkRows.nobodys(id, dossier, version));
            }
        });
        return found.values().stream().mapToLong(RowRepair::versionOf).reduce(version, Math::max);
    }

    /** Overrules rows that claim a version that the dossier never had. */
    void overrule() {
        found().forEach((id, row) -> {
            if (versionOf(row) > version) {
                rows.reportAltered();
                rows.replace(right.getOrDefault(id, WorkRows.nobodys(id, dossier, version)),
                        Filters.eq("versie", row.get("versie")));
            }
        });
    }

    /** A row of before may lack what is new; one that says something else was altered. */
    private void repair(Document row, Document expected) {
        if (row == null || versionOf(row) < version) {
            rows.replace(expected, Filters.lt("versie", version));
        } else if (versionOf(row) == version && !row.equals(expected)) {
            if (!expected.entrySet().containsAll(row.entrySet())) {
                rows.reportAltered();
            }
            rows.replace(expected, Filters.eq("versie", row.get("versie")));
        }
    }

    private Map<String, Document> found() {
        var found = new HashMap<String, Document>();
        rows.collection().find(Filters.eq("dossier", dossier)).forEach(row -> put(found, row));
        rows.collection().find(Filters.in("_id", right.keySet())).forEach(row -> put(found, row));
        return found;
    }

    private static void put(Map<String, Document> found, Document row) {
        if (row.get("_id") instanceof String id) {
            found.put(id, row);
        }
    }

    /** What is no number is of no version that ever was. */
    private static long versionOf(Document row) {
        return row.get("versie") instanceof Number number ? number.longValue() : Long.MAX_VALUE;
    }
}
