package nl.tegenkracht.dossier.worklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.dossier.fixture.SampleServiceTestBase;
import org.springframework.beans.factory.annotation.Autowired;

/** A reader with a list of their own. */
abstract class WorkListTestBase extends SampleServiceTestBase {

    static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
    static final String KIND = "melding";

    final String reader = Id.random();

    @Autowired
    WorkList workList;

    void putItems(int count) throws Exception {
        putItems(count, START);
    }

    void putItems(int count, Instant start) throws Exception {
        inDomain(() -> {
            workList.put(IntStream.range(0, count)
                    .mapToObj(n -> item(Id.random(), start.plusSeconds(n), n % 2 == 0)).toList(), 1);
            return null;
        });
    }

    WorkItem item(String dossier, Instant since, boolean actionNeeded) {
        return WorkItem.of(dossier, reader, KIND, "vertrouwenspersoon", "ontvangen", since, actionNeeded);
    }

    List<WorkPage> allPages(String order) throws Exception {
        var pages = new ArrayList<WorkPage>();
        String next = null;
        do {
            pages.add(page(next, order));
            next = pages.getLast().next();
        } while (next != null);
        return pages;
    }

    WorkPage page(String after, String order) throws Exception {
        return inDomain(() -> workList.page(Set.of(reader), KIND, WorkPageRequest.read(after, order, null)));
    }

    static <T> T inDomain(Callable<T> work) throws Exception {
        return DomainContext.in(new DataDomain("fractie-noord"), work::call);
    }
}
