package nl.tegenkracht.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.ValueComparator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A place in the order of an index: that of a document, or the bound just before or after all documents that begin with
 * the same values.
 *
 * @param values   of the fields of the index; of a bound only the first ones
 * @param position of the document; empty for a bound
 * @param side     -1 before, 1 after, 0 for a document
 */
record OrderedKey(List<Object> values, String position, int side) {

    static OrderedKey before(List<Object> values) {
        return new OrderedKey(values, "", -1);
    }

    static OrderedKey after(List<Object> values) {
        return new OrderedKey(values, "", 1);
    }

    static List<Object> append(List<Object> prefix, Object value) {
        var longer = new ArrayList<>(prefix);
        longer.add(value);
        return longer;
    }

    /** As MongoDB orders values, each field in its own direction; what is equal in all, by position. */
    static Comparator<OrderedKey> order(List<IndexKey> fields) {
        return (one, other) -> {
            var common = Math.min(one.values.size(), other.values.size());
            for (int field = 0; field < common; field++) {
                var compared = ValueComparator.asc().compare(one.values.get(field), other.values.get(field));
                if (compared != 0) {
                    return fields.get(field).isAscending() ? compared : -compared;
                }
            }
            return compareEnds(one, other);
        };
    }

    private static int compareEnds(OrderedKey one, OrderedKey other) {
        if (one.side == 0 && other.side == 0) {
            return one.position.compareTo(other.position);
        }
        if (one.side != 0 && other.side != 0 && one.values.size() == other.values.size()) {
            return Integer.compare(one.side, other.side);
        }
        var oneIsWider = one.side != 0 && (other.side == 0 || one.values.size() < other.values.size());
        return oneIsWider ? one.side : -other.side;
    }
}
