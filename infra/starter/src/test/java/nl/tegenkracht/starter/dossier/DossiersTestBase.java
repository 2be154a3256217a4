package nl.tegenkracht.starter.dossier;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.starter.security.Caller;
import nl.tegenkracht.starter.domain.DomainContext;
import nl.tegenkracht.starter.fixture.SampleServiceTestBase;
import nl.tegenkracht.starter.fixture.Zaak;
import nl.tegenkracht.starter.fixture.ZaakKind;
import nl.tegenkracht.testkit.TopicListener;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Autowired;

/** De dossiers van de proefdienst in één domein: erin werken, en eronder kijken naar wat er echt bewaard is. */
abstract class DossiersTestBase extends SampleServiceTestBase {

    private static final String VERHAAL = "merkteken-verhaal";

    private final DataDomain domain;

    @Autowired
    Dossiers<Zaak> dossiers;
    @Autowired
    MongoClient mongo;

    DossiersTestBase(String domain) {
        this.domain = new DataDomain(domain);
    }

    /** Iemand in het domein van deze tests. */
    Caller caller(String name) {
        return new Caller(domain, name, Hoedanigheid.MEDEWERKER, Set.of(), List.of(), Set.of(name), "sessie");
    }

    <T> T in(Callable<T> work) throws Exception {
        return DomainContext.in(domain, work::call);
    }

    /** Een nieuw dossier met één stuk. */
    Dossier<Zaak> create(String id, Caller melder) {
        var draft = dossiers.draft(id);
        var stuk = dossiers.write(draft, "verhaal", VERHAAL, melder);
        return dossiers.create(draft, ZaakKind.opened(melder, List.of(stuk), "ontvangen"), melder);
    }

    boolean readable(String id, Caller melder) {
        var current = dossiers.get(id, melder);
        return dossiers.read(current, current.stukken().getFirst(), melder).equals(VERHAAL);
    }

    TopicListener listener() {
        return new TopicListener(domain, ServiceName.MELDING);
    }

    /** De eerste keer dat elk volgnummer langskomt; een dubbele daarna telt niet. */
    List<String> sequences(String dossier, int atLeast) {
        try (var listener = listener()) {
            return listener.awaitEvents(dossier, atLeast).stream().map(event -> event.path("sequence").asString())
                    .distinct()
                    .toList();
        }
    }

    /** Het dossier zoals het in de opslag staat, of {@code null}. */
    Document raw(String id) {
        return stored("dossier", id);
    }

    /** Of er van dit dossier nog iets te verzenden is. */
    boolean pending(String id) {
        return stored("uitgaand", id) != null;
    }

    Document stored(String collection, String id) {
        return mongo.getDatabase("melding_" + domain).getCollection(collection).find(Filters.eq("_id", id)).first();
    }
}
