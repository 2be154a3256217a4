package nl.tegenkracht.dossier;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.refusal.SetAside;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.crypto.KeyVault;
import nl.tegenkracht.dossier.fixture.Brief;
import nl.tegenkracht.dossier.fixture.BriefKind;
import nl.tegenkracht.dossier.fixture.ZaakKind;
import nl.tegenkracht.dossier.worklist.WorkList;
import nl.tegenkracht.dossier.worklist.WorkOrder;
import nl.tegenkracht.dossier.worklist.WorkPageRequest;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two kinds of dossier in one service do not get in each other's way. */
@Tag("timing")
class SecondKindTest extends DossiersTestBase {

    @Autowired
    private DossierBackend backend;
    @Autowired
    private OutboxRelay relay;
    @Autowired
    private KeyVault vault;
    @Autowired
    private WorkList workList;
    @Autowired
    private MeterRegistry meters;
    @Autowired
    private DossierDestruction destruction;

    private final Caller noa = caller("noa-" + Id.random());
    private Dossiers<Brief> brieven;
    private DossierMaintenance maintenance;
    private VersionCheck versionCheck;

    SecondKindTest() {
        super("fractie-zuid");
    }

    /** A service with both kinds, beside the sample service that has one. */
    @BeforeEach
    void setUp() {
        var factory = new DossiersFactory(backend, relay);
        dossiers = factory.create(new ZaakKind());
        brieven = factory.create(new BriefKind());
        maintenance = new DossierMaintenance(factory, vault, relay, backend);
        versionCheck = new VersionCheck(backend, relay, factory, () -> destruction);
    }

    /** Events, lists and what is still to be sent go by the id, without the kind. */
    @Test
    void anIdIsOfOneKindOnly() throws Exception {
        var zaak = in(() -> create(Id.random(), noa)).id();
        var brief = in(() -> write(Id.random()));

        var form = Id.random();
        assertThat(brieven.idOf(form, noa)).isNotEqualTo(dossiers.idOf(form, noa)).isEqualTo(brieven.idOf(form, noa));
        assertThat(collection("brief").countDocuments(eq("_id", zaak))).isZero();
        assertThat(in(() -> Stream.of(new ZaakKind().code(), BriefKind.IN_LISTS.code())
                .flatMap(kind -> workList.page(noa.grantKeys(), kind, WorkPageRequest.first(WorkOrder.LAST_CHANGED))
                        .items().stream())
                .toList())).extracting(item -> item.dossier() + " " + item.role())
                .containsExactlyInAnyOrder(zaak + " melder", brief + " schrijver");
    }

    @Test
    void aKindThatTellsNothingIsRepublishedInSilence() throws Exception {
        var brief = in(() -> write(Id.random()));
        var zaak = in(() -> create(Id.random(), noa)).id();

        in(maintenance::republish);

        assertThat(sequences(zaak, 1)).containsExactly("1");
        try (var listener = listener()) {
            listener.awaitEvents(zaak, 2);
            assertThat(listener.eventsOf(brief)).isEmpty();
        }
    }

    @Test
    void bothKindsGetTheNewKey() throws Exception {
        var brief = in(() -> write(Id.random()));
        var before = collection("brief").find(eq("_id", brief)).first().getString("generation");

        in(maintenance::rotate);

        assertThat(in(maintenance::left)).isZero();
        assertThat(collection("brief").find(eq("_id", brief)).first().getString("generation")).isNotEqualTo(before);
        assertThat(in(() -> brieven.stukken().read(brieven.get(brief, noa), StukType.text("brief"), noa)))
                .isEqualTo("Beste");
    }

    /** The audit trail does not say of which kind a dossier is; what was moved is in neither kind. */
    @Test
    void aDossierThatWasMovedToAnotherKindIsServedToNobodyAndNoticed() throws Exception {
        var brief = in(() -> write(Id.random()));
        in(() -> relay.send(brieven.store(), brief));
        Document stored = collection("brief").find(eq("_id", brief)).first();
        collection("brief").deleteOne(eq("_id", brief));
        collection("zaak").insertOne(stored);
        try {
            assertThatThrownBy(() -> in(() -> dossiers.get(brief, noa))).isInstanceOf(SetAside.class);
            assertThatThrownBy(() -> in(() -> brieven.get(brief, noa))).isInstanceOf(NotFound.class);
            var alarms = alarms();

            in(() -> {
                versionCheck.check();
                return null;
            });

            assertThat(alarms()).isGreaterThan(alarms);
        } finally {
            collection("zaak").deleteOne(eq("_id", brief));
            collection("brief").insertOne(stored);
        }
    }

    private String write(String id) {
        var draft = brieven.draft(id);
        var stuk = brieven.stukken().write(draft, StukType.text("brief"), "Beste", noa);
        return brieven.create(draft, BriefKind.opened(noa, List.of(stuk)), noa).id();
    }

    private MongoCollection<Document> collection(String name) {
        return mongo.getDatabase("melding_fractie-zuid").getCollection(name);
    }

    private double alarms() {
        return meters.get("tegenkracht.dossiers.refused").counter().count();
    }
}
