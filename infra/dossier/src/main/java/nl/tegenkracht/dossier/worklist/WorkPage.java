package nl.tegenkracht.dossier.worklist;

import java.util.List;
import java.util.Map;

/**
 * One page of a list.
 *
 * @param items  the items; one that stands for more is the first of those in the order of the list
 * @param folds  by the dossier of an item that stands for more: how many
 * @param before how many items came before it, also those in folded lines
 * @param next   what to ask for the next page after, or {@code null} on the last page
 * @param totals of the whole list
 * @param order  the order of the list
 * @param sameAs the dossier of whose person this list is, or {@code null} if it is of everybody
 */
public record WorkPage(List<WorkItem> items, Map<String, WorkFold> folds, long before, String next, WorkTotals totals,
        WorkOrder order, String sameAs) {

    public WorkPage {
        items = List.copyOf(items);
        folds = Map.copyOf(folds);
    }

    /** A page out of one item more than fits, if there are that many. */
    static WorkPage of(List<WorkItem> found, Map<String, WorkFold> folds, WorkPageRequest request, WorkTotals totals) {
        var before = request.after().map(WorkCursor::rank).orElse(0L);
        var items = found.stream().limit(request.size()).toList();
        var next = found.size() > items.size()
                ? WorkCursor.after(items.getLast(), before + cases(items, folds)).code()
                : null;
        return new WorkPage(items, folds, before, next, totals, request.order(), request.sameAs().orElse(null));
    }

    /** How many dossiers this page stands for. */
    long cases() {
        return cases(items, folds);
    }

    private static long cases(List<WorkItem> items, Map<String, WorkFold> folds) {
        return items.stream().mapToLong(item -> folds.containsKey(item.dossier())
                ? folds.get(item.dossier()).all()
                : 1).sum();
    }

    /** The ids of the dossiers on this page. */
    public List<String> dossiers() {
        return items.stream().map(WorkItem::dossier).distinct().toList();
    }
}
