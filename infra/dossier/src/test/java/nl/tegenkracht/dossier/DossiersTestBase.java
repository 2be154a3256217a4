package nl.tegenkracht.dossier;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.fixture.SampleServiceTestBase;
import nl.tegenkracht.dossier.fixture.Zaak;
import nl.tegenkracht.dossier.fixture.ZaakKind;
import nl.tegenkracht.dossier.worklist.WorkItem;
import nl.tegenkracht.dossier.worklist.WorkList;
import nl.tegenkracht.dossier.worklist.WorkOrder;
import nl.tegenkracht.dossier.worklist.WorkPageRequest;
import nl.tegenkracht.testkit.TopicListener;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The dossiers of the sample service in one domain: working in them, and looking underneath at what was really kept.
 */
abstract class DossiersTestBase extends SampleServiceTestBase {

    private static final String VERHAAL = "merkteken-verhaal";

    private final DataDomain domain;

    @Autowired
    Dossiers<Zaak> dossiers;
    @Autowired
    MongoClient mongo;
    @Autowired
    private WorkList workList;

    DossiersTestBase(String domain) {
        this.domain = new DataDomain(domain);
    }

    /** Someone in the domain of these tests. */
    Caller caller(String name) {
        return new Caller(domain, name, Hoedanigheid.MEDEWERKER, Set.of(), List.of(), Set.of(name), "session");
    }

    <T> T in(Callable<T> work) throws Exception {
        return DomainContext.in(domain, work::call);
    }

    /** A new dossier with one stuk. */
    Dossier<Zaak> create(String id, Caller melder) {
        var draft = dossiers.draft(id);
        var stuk = dossiers.stukken().write(draft, StukType.text("verhaal"), VERHAAL, melder);
        return dossiers.create(draft, ZaakKind.opened(melder, List.of(stuk), "ontvangen"), melder);
    }

    boolean readable(String id, Caller melder) {
        var current = dossiers.get(id, melder);
        return dossiers.stukken().text(current, current.stukken().getFirst(), melder).equals(VERHAAL);
    }

    TopicListener listener() {
        return new TopicListener(domain, ServiceName.MELDING);
    }

    /** The first time each sequence number comes by, once there are this many; a duplicate does not count. */
    List<String> sequences(String dossier, int count) {
        try (var listener = listener()) {
            await().until(() -> distinctSequences(listener, dossier).size() >= count);
            return distinctSequences(listener, dossier);
        }
    }

    private static List<String> distinctSequences(TopicListener listener, String dossier) {
        return listener.eventsOf(dossier).stream().map(event -> event.path("sequence").asString()).distinct().toList();
    }

    /** The dossier as it is in storage, or {@code null}. */
    Document raw(String id) {
        return stored("zaak", id);
    }

    /** Whether anything of this dossier is still to be sent. */
    boolean pending(String id) {
        return stored("uitgaand", id) != null;
    }

    Document stored(String collection, String id) {
        return mongo.getDatabase("melding_" + domain).getCollection(collection).find(Filters.eq("_id", id)).first();
    }

    /** Complete: no melder here has more rows than fit on a page. */
    List<WorkItem> rowsOf(Caller melder) {
        return workList.page(melder.grantKeys(), ZaakKind.CODE, WorkPageRequest.first(WorkOrder.LAST_CHANGED)).items();
    }
}
