package nl.tegenkracht.dossier;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import nl.tegenkracht.audit.AuditTrails;
import nl.tegenkracht.audit.ReservedAct;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.fixture.Sabotage;
import nl.tegenkracht.dossier.fixture.Zaak;
import nl.tegenkracht.starter.audit.AuditLog;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was stored before there was a seal gets one, once, wherever it is interrupted; then nothing without it does. */
@Tag("timing")
class DossierSealingTest extends StoreAttackTestBase {

    @TempDir
    private Path directory;
    private AuditTrails trails;

    @BeforeEach
    void openATrailInWhichNothingHasBeenMarked() {
        trails = AuditTrails.open(directory.resolve("audit"), directory, "melding", backend.clock());
    }

    @AfterEach
    void leaveNothingUnsealed() {
        trails.close();
        collection(UnsealedDossiers.COLLECTION).deleteMany(new Document());
    }

    @Test
    void aDossierOfBeforeOpensInItsOwnVersionWithItsStukkenAndSendsWhatItHeld() throws Exception {
        var melder = caller("noa");
        var id = unsealed(melder, "gemeld");

        assertThat(in(sealing()::seal)).isOne();

        var dossier = in(() -> dossiers.get(id, melder));
        assertThat(dossier.version()).isEqualTo(7);
        assertThat(dossier.state()).isEqualTo(new Zaak("oud", 3));
        assertThat(in(() -> readable(id, melder))).isTrue();
        assertThatThrownBy(() -> in(() -> dossiers.get(id, caller("lena")))).isInstanceOf(NotFound.class);
        in(() -> relay.send(dossiers.store(), id));
        assertThat(sequences(id, 2)).containsExactly("8", "9");
        assertThat(acts(id)).contains("gemeld").doesNotContain("dossier-geweigerd");
    }

    @Test
    void aCopyOfWhatItWasStaysForThirtyFiveDays() throws Exception {
        var id = unsealed(caller("noa"), "gemeld");
        in(sealing()::seal);
        var copies = new UnsealedDossiers(backend);

        assertThat(stored(UnsealedDossiers.COLLECTION, id)).isNull();
        in(() -> removeOld(copies));
        assertThat(stored(UnsealedDossiers.COPIES, id).get("document", Document.class).getLong("versie"))
                .isEqualTo(7);

        collection(UnsealedDossiers.COPIES).updateOne(eq("_id", id), Updates.set("op",
                Date.from(backend.now().minus(UnsealedDossiers.COPIES_KEPT).minus(Duration.ofSeconds(1)))));
        in(() -> removeOld(copies));
        assertThat(stored(UnsealedDossiers.COPIES, id)).isNull();
    }

    @Test
    void whereverItDiesItGoesOnAndLosesNothing() throws Exception {
        var melder = caller("noa");
        for (var write = 1; write <= 4; write++) {
            trails.close();
            trails = AuditTrails.open(directory.resolve("audit-" + write), directory, "melding", backend.clock());
            var id = unsealed(melder, "gemeld");
            var moment = write;
            in(() -> Sabotage.dieBefore(moment, () -> sealing().seal()));
            in(sealing()::seal);

            assertThat(in(() -> readable(id, melder))).as("died before write %d", write).isTrue();
            assertThat(stored(UnsealedDossiers.COLLECTION, id)).isNull();
        }
    }

    @Test
    void onceAllHaveASealTheTrailSaysSoAndNothingWithoutOneGetsItAnyMore() throws Exception {
        in(sealing()::seal);
        assertThat(marked()).isTrue();
        var id = unsealed(caller("lena"), "gemeld");

        assertThat(in(sealing()::seal)).isZero();

        assertThat(raw(id)).isNull();
        assertThatThrownBy(() -> in(() -> dossiers.get(id, caller("lena")))).isInstanceOf(NotFound.class);
    }

    @Test
    void oneThatCannotBeReadStopsNoOtherAndThereIsNoMarkerYet() throws Exception {
        var melder = caller("noa");
        var broken = unsealed(melder, "gemeld");
        collection(UnsealedDossiers.COLLECTION).updateOne(eq("_id", broken), Updates.unset("sleutels.0.kid"));
        var id = unsealed(melder, "gemeld");

        assertThat(in(sealing()::seal)).isOne();

        assertThat(in(() -> readable(id, melder))).isTrue();
        assertThat(stored(UnsealedDossiers.COLLECTION, broken)).isNotNull();
        assertThat(marked()).isFalse();
    }

    @Test
    void anActOfThePlatformThatWasPlantedBeforeDoesNotComeAlong() throws Exception {
        var id = unsealed(caller("noa"), ReservedAct.ENTRIES_ERASED.code());

        in(sealing()::seal);
        in(() -> relay.send(dossiers.store(), id));

        assertThat(acts(id)).doesNotContain(ReservedAct.ENTRIES_ERASED.code());
    }

    private DossierSealing sealing() {
        var audit = new AuditLog(trails);
        return new DossierSealing(new DossierBackend(backend.mongo(), backend.stukken(), backend.keys(),
                backend.sealKeys(), backend.outbox(), backend.mapper(), backend.workList(), backend.readMarks(), audit,
                backend.alarms(),
                backend.seen(), backend.clock()), Set.of(dossiers));
    }

    private boolean marked() throws Exception {
        return in(() -> trails.of(DOMAIN).isMarked(ReservedAct.DOSSIERS_SEALED));
    }

    private static boolean removeOld(UnsealedDossiers copies) {
        copies.removeOldCopies();
        return true;
    }

    /** A dossier in version 7 as e039ee1 stored it, with a stuk, two unsent events and an unsent act. */
    private String unsealed(Caller melder, String act) throws Exception {
        return in(() -> {
            var draft = dossiers.draft(Id.random());
            var stuk = dossiers.stukken().write(draft, StukType.text("verhaal"), "merkteken-verhaal", melder);
            var wrap = draft.wraps().getFirst();
            collection(UnsealedDossiers.COLLECTION).insertOne(new Document("_id", draft.id()).append("versie", 7L)
                    .append("staat", new Document("staat", "oud").append("counter", 3))
                    .append("toegang", List.of(new Document("voor", melder.pseudonym()).append("als", "melder")))
                    .append("stukken", List.of(new Document("id", stuk.id()).append("soort", stuk.kind())
                            .append("op", Date.from(stuk.writtenAt())).append("door", stuk.author())))
                    .append("sleutels", List.of(new Document("voor", wrap.recipient().code())
                            .append("kid", wrap.kid()).append("wrap", new Binary(wrap.wrap()))))
                    .append("sequence", 9L).append("uitgaand", List.of(event(8), event(9)))
                    .append("audit", List.of(new Document("id", Id.random()).append("op", new Date(0))
                            .append("handeling", act).append("actor", "noa").append("operatie", Id.random()))));
            return draft.id();
        });
    }

    private static Document event(long sequence) {
        return new Document("id", Id.random()).append("type", "nl.tegenkracht.melding.stand")
                .append("time", Date.from(Instant.parse("2026-11-22T10:00:00Z"))).append("sequence", sequence)
                .append("epoch", 1L).append("data", "{\"orgaan\":\"VPOO\",\"categorie\":\"pesten\","
                        + "\"hoedanigheid\":\"medewerker\",\"ontvangen\":\"2026-11-21\",\"staat\":\"ontvangen\"}");
    }
}
