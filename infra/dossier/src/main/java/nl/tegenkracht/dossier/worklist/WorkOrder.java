package nl.tegenkracht.dossier.worklist;

import java.util.Comparator;
import java.util.Optional;
import nl.tegenkracht.contracts.Coded;

/** In which order a list is shown. */
public enum WorkOrder implements Coded {

    /** What changed last comes first. */
    LAST_CHANGED("laatst-veranderd",
            Comparator.comparing(WorkItem::since).thenComparing(WorkItem::id).reversed()),
    /** What the reader has to do comes first, and of that what waits longest. */
    LONGEST_WAITING("wacht-het-langst", Comparator.comparing((WorkItem item) -> !item.actionNeeded())
            .thenComparing(WorkItem::since).thenComparing(WorkItem::id));

    private final String code;
    private final Comparator<WorkItem> comparator;

    WorkOrder(String code, Comparator<WorkItem> comparator) {
        this.code = code;
        this.comparator = comparator;
    }

    /** The code in addresses. */
    @Override
    public String code() {
        return code;
    }

    Comparator<WorkItem> comparator() {
        return comparator;
    }

    /** Whether this item comes after the cursor. */
    boolean isAfter(WorkItem item, WorkCursor cursor) {
        if (this == LONGEST_WAITING && item.actionNeeded() != cursor.actionNeeded()) {
            return cursor.actionNeeded();
        }
        var later = Comparator.comparing(WorkItem::since).thenComparing(WorkItem::dossier).compare(item,
                cursor.asItem());
        return this == LONGEST_WAITING ? later > 0 : later < 0;
    }

    static Optional<WorkOrder> parse(String code) {
        return Coded.parse(WorkOrder.class, code);
    }
}
