package nl.tegenkracht.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.DomainEvent;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.fixture.Zaak;
import nl.tegenkracht.dossier.fixture.ZaakKind;
import nl.tegenkracht.starter.audit.AuditLog;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** A dossier is destroyed whole, and what must stay stays. */
@Tag("timing")
class DossierRemovalTest extends DossiersTestBase {

    private static final String GROUND = "KR-2021 art. 5 lid 6";

    @Autowired
    private DossierRemoval removal;
    @Autowired
    private DossierDestruction destruction;
    @Autowired
    private DossierMaintenance maintenance;
    @Autowired
    private VersionCheck versionCheck;
    @Autowired
    private AuditLog audit;
    @Autowired
    private MongoOperations operations;

    private final Caller noa = caller("noa-" + Id.random());

    DossierRemovalTest() {
        super("fractie-zuid");
    }

    @Test
    void nothingOfItIsLeftInTheStoreThatOpens() throws Exception {
        var id = in(() -> create(Id.random(), noa)).id();
        var stuk = in(() -> dossiers.get(id, noa)).stukken().getFirst();
        in(() -> {
            dossiers.noteOpened(dossiers.get(id, noa), 3, noa);
            return null;
        });
        var ciphertext = stored("stuk", stuk.id()).get("inhoud", Binary.class).getData();

        assertThat(in(() -> removal.destroy(dossiers, id, farewell(), GROUND))).isTrue();

        assertThatThrownBy(() -> in(() -> dossiers.get(id, noa))).isInstanceOf(NotFound.class);
        assertThat(dump(id)).containsExactly("vernietigd");
        assertThat(dumpHolds(ciphertext)).isFalse();
        assertThat(in(() -> destruction.isDestroyed(id))).isTrue();
        assertThat(stored("vernietigd", id).getString("stand")).contains("gesloten").doesNotContain(noa.pseudonym());
    }

    @Test
    void itsLastStandIsSentAgainSoThatFiguresKeepTheirNumber() throws Exception {
        var id = in(() -> create(Id.random(), noa)).id();
        in(() -> removal.destroy(dossiers, id, farewell(), GROUND));
        var before = eventsOf(id, 2);

        in(maintenance::republish);

        assertThat(eventsOf(id, before + 1)).isEqualTo(before + 1);
    }

    @Test
    void whatIsNotToBeDestroyedIsLeftAsItWas() throws Exception {
        var id = in(() -> create(Id.random(), noa)).id();

        assertThat(in(() -> removal.destroy(dossiers, id, found -> Optional.empty(), GROUND))).isFalse();
        assertThat(in(() -> removal.destroy(dossiers, Id.random(), farewell(), GROUND))).isFalse();

        assertThat(in(() -> readable(id, noa))).isTrue();
        assertThat(stored("vernietigd", id)).isNull();
        assertThat(in(() -> destruction.isDestroyed(id))).isFalse();
    }

    /** After the last decision nobody reads it any more; the process was killed before anything was taken away. */
    @Test
    void whatBrokeOffIsFinished() throws Exception {
        var id = in(() -> create(Id.random(), noa)).id();
        in(() -> dossiers.decideBySystem(id, farewell()));
        in(() -> {
            new DestroyedDossiers(operations).begin(ZaakKind.CODE, id, GROUND);
            return null;
        });
        assertThatThrownBy(() -> in(() -> dossiers.get(id, noa))).isInstanceOf(NotFound.class);

        in(() -> removal.resume(dossiers));

        assertThat(dump(id)).containsExactly("vernietigd");
        assertThat(in(() -> destruction.isDestroyed(id))).isTrue();
    }

    @Test
    void itsAbsenceIsNoAlarm() throws Exception {
        var id = in(() -> create(Id.random(), noa)).id();
        in(() -> removal.destroy(dossiers, id, farewell(), GROUND));
        var alarms = new ArrayList<String>();

        in(() -> {
            versionCheck.check();
            audit.trail().read(entry -> {
                if (entry.object().equals(id) && entry.action().equals("dossier-geweigerd")) {
                    alarms.add(entry.action());
                }
            });
            return null;
        });

        assertThat(alarms).isEmpty();
    }

    private static Function<Dossier<Zaak>, Optional<Decision<Zaak>>> farewell() {
        return found -> Optional.of(new Decision<>(new Zaak("gesloten", 0), List.of(), List.of(),
                List.of(new DomainEvent(EventType.MELDING_STAND, ZaakKind.snapshot("gesloten"))), "zaak.vernietigd"));
    }

    private long eventsOf(String id, long atLeast) {
        try (var listener = listener()) {
            listener.awaitEvents(id, (int) atLeast);
            return listener.eventsOf(id).size();
        }
    }

    /** The collections that still name it. */
    private List<String> dump(String id) {
        var database = mongo.getDatabase("melding_fractie-zuid");
        return database.listCollectionNames().into(new ArrayList<>()).stream()
                .filter(name -> database.getCollection(name).find().into(new ArrayList<Document>()).stream()
                        .anyMatch(document -> document.toJson().contains(id)))
                .toList();
    }

    private boolean dumpHolds(byte[] ciphertext) {
        return mongo.getDatabase("melding_fractie-zuid").getCollection("stuk")
                .countDocuments(Filters.eq("inhoud", new Binary(ciphertext))) > 0;
    }
}
