package nl.tegenkracht.dossier;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.fixture.Sabotage;
import nl.tegenkracht.dossier.fixture.Zaak;
import nl.tegenkracht.dossier.fixture.ZaakKind;
import nl.tegenkracht.testkit.AuditLines;
import nl.tegenkracht.testkit.TestPlatform;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody who writes to the database behind the back of the service, as an administrator or another process can. */
abstract class StoreAttackTestBase extends DossiersTestBase {

    static final DataDomain DOMAIN = new DataDomain("ambtelijk");

    @Autowired
    private MeterRegistry meters;
    @Autowired
    DossierBackend backend;
    @Autowired
    OutboxRelay relay;

    StoreAttackTestBase() {
        super(DOMAIN.value());
    }

    MongoCollection<Document> collection(String name) {
        return mongo.getDatabase("melding_" + DOMAIN).getCollection(name);
    }

    void tamper(String id, Bson change) {
        collection("zaak").updateOne(eq("_id", id), change);
    }

    void put(Document document) {
        collection("zaak").replaceOne(eq("_id", document.get("_id")), document, new ReplaceOptions().upsert(true));
    }

    /** A dossier of which everything has been sent. */
    Dossier<Zaak> sent(Caller melder) throws Exception {
        var dossier = in(() -> create(Id.random(), melder));
        in(() -> relay.send(dossiers.store(), dossier.id()));
        return dossier;
    }

    /** A dossier with one event per state, whose service died before anything could be sent. */
    String unsent(Caller melder, String... states) throws Exception {
        var id = Id.random();
        in(() -> Sabotage.dieBefore(3,
                () -> dossiers.create(dossiers.draft(id), ZaakKind.opened(melder, List.of(), states), melder)));
        return id;
    }

    void write(String id, Caller melder) throws Exception {
        in(() -> {
            var current = dossiers.get(id, melder);
            return dossiers.update(current, new Decision<>(current.state(), current.grants(), List.of(), List.of(),
                    "gewijzigd"), melder);
        });
        in(() -> relay.send(dossiers.store(), id));
    }

    double alarms() {
        return meters.get("tegenkracht.dossiers.refused").counter().count();
    }

    /** How often the audit trail says that something was wrong with this dossier. */
    long traces(String id) {
        return acts(id).stream().filter("dossier-geweigerd"::equals).count();
    }

    List<String> acts(String id) {
        return AuditLines.in(TestPlatform.instance().directory().resolve("audit"), ServiceName.MELDING, DOMAIN)
                .about(id).stream().map(AuditLines.AuditLine::act).toList();
    }
}
