package nl.tegenkracht.starter.worklist;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items  the items
 * @param before how many items came before it
 * @param next   what to ask for the next page after, or {@code null} on the last page
 * @param totals of the whole list
 * @param order  the order of the list
 */
public record WorkPage(List<WorkItem> items, long before, String next, WorkTotals totals, WorkOrder order) {

    public WorkPage {
        items = List.copyOf(items);
    }

    /** A page out of one item more than fits, if there are that many. */
    static WorkPage of(List<WorkItem> found, WorkPageRequest request, WorkTotals totals) {
        var before = request.after().map(WorkCursor::rank).orElse(0L);
        var items = found.stream().limit(request.size()).toList();
        var next = found.size() > items.size()
                ? WorkCursor.after(items.getLast(), before + items.size()).code()
                : null;
        return new WorkPage(items, before, next, totals, request.order());
    }

    /** The ids of the dossiers on this page. */
    public List<String> dossiers() {
        return items.stream().map(WorkItem::dossier).distinct().toList();
    }
}
