package nl.tegenkracht.starter.worklist;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.tegenkracht.starter.TegenkrachtProperties;
import nl.tegenkracht.starter.security.Caller;

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

    /** The first items, and the lists they come from. */
    record WorkOverview(List<WorkItem> items, List<WholeList> lists) {

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
        var items = kinds.get().stream()
                .flatMap(kind -> workList.page(caller.grantKeys(), kind.code(), FIRST).items().stream())
                .sorted(FIRST.order().comparator()).limit(FIRST.size()).toList();
        return new WorkOverview(items, kinds.get().stream().flatMap(kind -> lists(kind, caller))
                .filter(list -> list.totals().all() > 0).toList());
    }

    private Stream<WholeList> lists(WorkKind kind, Caller caller) {
        var service = "/" + caller.domain() + "/" + properties.service().code();
        var page = kind.page().isEmpty() ? service : service + "/" + kind.page();
        return Stream.of(
                new WholeList(kind.path(), true, workList.totals(Set.of(caller.pseudonym()), kind.code()), page),
                new WholeList(kind.path(), false, workList.totals(caller.functionKeys(), kind.code()),
                        page + "/werk"));
    }

    String address(WorkItem item, String domain) {
        var path = kinds.get().stream().filter(kind -> kind.code().equals(item.kind())).findFirst().orElseThrow()
                .path();
        return "/" + domain + "/" + properties.service().code() + "/" + path + "/" + item.dossier();
    }
}
