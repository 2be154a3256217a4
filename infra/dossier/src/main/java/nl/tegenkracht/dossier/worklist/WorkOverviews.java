package nl.tegenkracht.dossier.worklist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.starter.TegenkrachtProperties;

/** Composes what someone sees at first of all their lists at this service. */
public final class WorkOverviews {

    private static final WorkPageRequest FIRST = WorkPageRequest.first(WorkOrder.LONGEST_WAITING);

    private final WorkList workList;
    private final Supplier<List<WorkKind>> kinds;
    private final TegenkrachtProperties properties;

    /** @param kinds asked when they are needed: a kind may be made later than this */
    public WorkOverviews(WorkList workList, Supplier<List<WorkKind>> kinds, TegenkrachtProperties properties) {
        this.workList = workList;
        this.kinds = kinds;
        this.properties = properties;
    }

    /** The first items, which of them stand for more, and the lists they come from. */
    record WorkOverview(List<WorkItem> items, Map<String, WorkFold> folds, List<WholeList> lists) {

        WorkTotals totals() {
            return lists.stream().map(WholeList::totals).reduce(new WorkTotals(0, 0), WorkTotals::plus);
        }
    }

    /**
     * A list as a whole.
     *
     * @param name    what is in it
     * @param own     whether it holds the caller's own dossiers, or those from a function
     * @param address of the page with the list
     */
    record WholeList(String name, boolean own, WorkTotals totals, String address) {}

    WorkOverview of(Caller caller) {
        var pages = kinds.get().stream().map(kind -> workList.page(caller.grantKeys(), kind.code(), FIRST)).toList();
        var items = pages.stream().flatMap(page -> page.items().stream()).sorted(FIRST.order().comparator())
                .limit(FIRST.size()).toList();
        var folds = new HashMap<String, WorkFold>();
        pages.forEach(page -> folds.putAll(page.folds()));
        return new WorkOverview(items, folds, kinds.get().stream().flatMap(kind -> lists(kind, caller))
                .filter(list -> list.totals().all() > 0).toList());
    }

    private Stream<WholeList> lists(WorkKind kind, Caller caller) {
        var page = page(kind, caller.domain().toString());
        return Stream.of(
                new WholeList(kind.path(), true, workList.totals(Set.of(caller.pseudonym()), kind.code()), page),
                new WholeList(kind.path(), false, workList.totals(caller.functionKeys(), kind.code()),
                        page + "/werk"));
    }

    private String page(WorkKind kind, String domain) {
        return kind.page().isEmpty() ? service(domain) : service(domain) + "/" + kind.page();
    }

    private String service(String domain) {
        return "/" + domain + "/" + properties.service().code();
    }

    /** Of the dossier, or of the page with the list that a line leads into. */
    String address(WorkItem item, boolean folded, String domain) {
        var kind = kinds.get().stream().filter(each -> each.code().equals(item.kind())).findFirst().orElseThrow();
        return folded
                ? page(kind, domain) + "/werk"
                : service(domain) + "/" + kind.path() + "/" + item.dossier();
    }
}
