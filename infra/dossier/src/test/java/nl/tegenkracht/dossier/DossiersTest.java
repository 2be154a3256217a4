package nl.tegenkracht.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.DomainEvent;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.Grant;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.refusal.Refused;
import nl.tegenkracht.core.refusal.Stale;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.fixture.Sabotage;
import nl.tegenkracht.dossier.fixture.Zaak;
import nl.tegenkracht.dossier.fixture.ZaakKind;
import nl.tegenkracht.dossier.worklist.WorkItem;
import nl.tegenkracht.dossier.worklist.WorkList;
import nl.tegenkracht.dossier.worklist.WorkOrder;
import nl.tegenkracht.dossier.worklist.WorkPageRequest;
import nl.tegenkracht.testkit.AuditLines;
import nl.tegenkracht.testkit.AuditLines.AuditLine;
import nl.tegenkracht.testkit.TestPlatform;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One write per decision: nothing gets lost, nothing is left half done, whatever comes in between. */
@Tag("timing")
class DossiersTest extends DossiersTestBase {

    @Autowired
    private WorkList workList;
    @Autowired
    private OutboxSweep sweep;
    @Autowired
    private OutboxRelay relay;

    DossiersTest() {
        super("fractie-noord");
    }

    @Test
    void whatIsWrittenComesBackPublishedAndCounted() throws Exception {
        var melder = caller("melder-1");

        var dossier = in(() -> create(Id.random(), melder));
        var updated = in(() -> dossiers.update(dossier, decision(dossier, 1, melder), melder));

        assertThat(updated.version()).isEqualTo(2);
        try (var listener = listener()) {
            assertThat(listener.awaitEvents(dossier.id(), 2)).extracting(event -> event.path("sequence").asString())
                    .containsExactly("1", "2");
        }
        await().untilAsserted(() -> assertThat(pending(dossier.id())).isFalse());
        assertThat(raw(dossier.id()).getList("out", Document.class)).isEmpty();
        assertThat(raw(dossier.id()).getList("audit", Document.class)).isEmpty();
        assertThat(in(() -> rowsOf(melder))).singleElement()
                .satisfies(item -> assertThat(item.state()).isEqualTo("stap-1"));
    }

    @Test
    void aDossierThatIsThereAlreadyStaysAndWhatWasWrittenForTheSecondIsGone() throws Exception {
        var melder = caller("melder-2");
        var id = Id.random();
        var first = in(() -> create(id, melder));

        assertThatThrownBy(() -> in(() -> create(id, melder))).isInstanceOf(Stale.class);

        assertThat(in(() -> dossiers.get(id, melder)).stukken()).isEqualTo(first.stukken());
        assertThat(mongo.getDatabase("melding_fractie-noord").getCollection("stuk")
                .countDocuments(new Document("dossier", id))).isOne();
    }

    @Test
    void whoeverHasNoGrantFindsNothing() throws Exception {
        var dossier = in(() -> create(Id.random(), caller("melder-3")));

        assertThatThrownBy(() -> in(() -> dossiers.get(dossier.id(), caller("een-ander"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> DomainContext.in(new DataDomain("fractie-zuid"),
                () -> dossiers.get(dossier.id(), caller("melder-3")))).isInstanceOf(NotFound.class);
    }

    @Test
    void theContentIsEncryptedAndOnlyOpensInItsOwnPlace() throws Exception {
        var melder = caller("melder-4");
        var dossier = in(() -> create(Id.random(), melder));
        var stuk = dossier.stukken().getFirst();

        assertThat(in(() -> dossiers.stukken().text(dossier, stuk, melder))).isEqualTo("merkteken-verhaal");
        assertThat(stored("stuk", stuk.id()).toJson()).doesNotContain("merkteken");
        var moved = new StukReference(stuk.id(), "bericht", stuk.writtenAt(), stuk.author());
        assertThatThrownBy(() -> in(() -> dossiers.stukken().text(dossier, moved, melder)))
                .hasMessageNotContaining("merkteken");
    }

    @Test
    void whatWasWrittenAsOneTypeIsNeverReadAsAnother() throws Exception {
        record Brief(String aanhef, String tekst) {}
        var brief = StukType.document("brief", Brief.class);
        var melder = caller("melder-14");
        var written = in(() -> {
            var draft = dossiers.draft(Id.random());
            var stuk = dossiers.stukken().write(draft, brief, new Brief("Beste", "Dag"), melder);
            return dossiers.create(draft, ZaakKind.opened(melder, List.of(stuk), "ontvangen"), melder);
        });
        var stuk = written.stukken().getFirst();

        assertThat(in(() -> dossiers.stukken().read(written, brief, melder))).isEqualTo(new Brief("Beste", "Dag"));
        assertThat(in(() -> dossiers.stukken().text(written, stuk, melder)))
                .isEqualTo("{\"aanhef\":\"Beste\",\"tekst\":\"Dag\"}");
        assertThatThrownBy(() -> in(() -> dossiers.stukken().read(written, StukType.text("bericht"), stuk, melder)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReadIsOneLineOnDiskWithActDossierAndReaderWhenTheContentLeaves() throws Exception {
        var melder = caller("melder-5");
        var reader = caller("lezer-5");
        var dossier = in(() -> create(Id.random(), melder));
        var readings = AuditLines.in(TestPlatform.instance().directory().resolve("audit"), ServiceName.MELDING,
                melder.domain());
        assertThat(readings.about(dossier.id())).extracting(AuditLine::act).doesNotContain("verhaal.gelezen");

        in(() -> dossiers.stukken().text(dossier, dossier.stukken().getFirst(), reader));

        assertThat(readings.about(dossier.id())).filteredOn(line -> !line.act().equals("gemeld"))
                .containsExactly(new AuditLine("verhaal.gelezen", dossier.id(), reader.pseudonym()));
    }

    @Test
    void manyStukkenAreReadInTheirOrderWithALineForEach() throws Exception {
        var melder = caller("melder-12");
        var dossier = in(() -> createWith(5, "tekst-", melder));
        var backwards = dossier.stukken().reversed();

        var texts = in(() -> dossiers.stukken().readWithin(Integer.MAX_VALUE, dossier, StukType.text("bericht"),
                backwards, melder));

        assertThat(texts).containsExactly("tekst-5", "tekst-4", "tekst-3", "tekst-2", "tekst-1");
        assertThat(readings(dossier)).hasSize(5);
        assertThat(in(() -> dossiers.stukken().readWithin(Integer.MAX_VALUE, dossier, StukType.text("bericht"),
                List.of(), melder))).isEmpty();
    }

    @Test
    void onlyWhatFitsIsReadAndOnlyThatCountsAsRead() throws Exception {
        var melder = caller("melder-13");
        var dossier = in(() -> createWith(5, "t".repeat(1_000), melder));

        assertThat(in(() -> dossiers.stukken().readWithin(2_500, dossier, StukType.text("bericht"), dossier.stukken(),
                melder))).hasSize(2);
        assertThat(readings(dossier)).hasSize(2);
        assertThat(in(
                () -> dossiers.stukken().readWithin(10, dossier, StukType.text("bericht"), dossier.stukken(), melder)))
                .as("one that is larger than everything").hasSize(1);
    }

    @Test
    void aPageOfDossiersHoldsOnlyThoseTheCallerMayOpen() throws Exception {
        var melder = caller("melder-14");
        var mine = in(() -> create(Id.random(), melder));
        var other = in(() -> create(Id.random(), caller("een-ander")));

        assertThat(in(() -> dossiers.findAll(List.of(mine.id(), other.id(), Id.random()), melder)))
                .extracting(Dossier::id).containsExactly(mine.id());
    }

    @Test
    void withTheSameFormEachMakesADossierOfTheirOwnAndAlwaysTheSame() {
        var form = Id.random();
        var mine = dossiers.idOf(form, caller("melder-15"));

        assertThat(mine).isEqualTo(dossiers.idOf(form, caller("melder-15"))).isNotEqualTo(form)
                .isNotEqualTo(dossiers.idOf(form, caller("een-ander")))
                .isNotEqualTo(dossiers.idOf(Id.random(), caller("melder-15")));
        assertThat(Id.isValid(mine)).isTrue();
    }

    @Test
    void openingItIsKeptForWhoDidAndChangesNoVersionAndAnEarlierPageTakesNothingBack() throws Exception {
        var dossier = in(() -> create(Id.random(), caller("melder-7")));

        in(() -> opened(dossier, 3));
        in(() -> opened(dossier, 2));

        assertThat(in(() -> dossiers.openedUpTo(List.of(dossier), caller("melder-7"))))
                .isEqualTo(Map.of(dossier.id(), 3));
        assertThat(in(() -> dossiers.openedUpTo(List.of(dossier), caller("melder-8")))).isEmpty();
        assertThat(in(() -> dossiers.get(dossier.id(), caller("melder-7"))).version()).isEqualTo(dossier.version());
    }

    private Dossier<Zaak> opened(Dossier<Zaak> dossier, int upTo) {
        dossiers.noteOpened(dossier, upTo, caller("melder-7"));
        return dossier;
    }

    @Test
    void updatingAStaleDossierChangesNothing() throws Exception {
        var melder = caller("melder-6");
        var dossier = in(() -> create(Id.random(), melder));
        in(() -> dossiers.update(dossier, decision(dossier, 1, melder), melder));

        assertThatThrownBy(() -> in(() -> dossiers.update(dossier, decision(dossier, 2, melder), melder)))
                .isInstanceOf(Stale.class);

        assertThat(in(() -> dossiers.get(dossier.id(), melder)).state().counter()).isEqualTo(1);
    }

    @Test
    void whatWasWrittenForAnUpdateThatCameTooLateIsGone() throws Exception {
        var melder = caller("melder-16");
        var dossier = in(() -> create(Id.random(), melder));
        var bericht = StukType.text("bericht");
        var late = in(() -> dossiers.stukken().write(dossier, bericht, "te laat", melder));
        assertThat(in(() -> dossiers.stukken().read(dossier, bericht, late, melder))).isEqualTo("te laat");
        in(() -> dossiers.update(dossier, decision(dossier, 1, melder), melder));

        assertThatThrownBy(() -> in(() -> dossiers.update(dossier,
                new Decision<>(dossier.state(), dossier.grants(), List.of(late), List.of(), "gewijzigd"), melder)))
                .isInstanceOf(Stale.class);

        assertThatThrownBy(() -> in(() -> dossiers.stukken().read(dossier, bericht, late, melder)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void eightWriteAtTheSameTimeAndNothingIsLost() throws Exception {
        var melder = caller("melder-7");
        var dossier = in(() -> create(Id.random(), melder));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 8; i++) {
                threads.submit(() -> in(() -> increment(dossier.id(), melder)));
            }
        }

        var after = in(() -> dossiers.get(dossier.id(), melder));
        assertThat(after.state().counter()).isEqualTo(8);
        assertThat(sequences(dossier.id(), 9)).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
    }

    @Test
    void aDossierThatIsTooLargeIsRefusedAndNotWritten() throws Exception {
        var melder = caller("melder-8");
        var many = new ArrayList<Grant>();
        for (var i = 0; i < 5_000; i++) {
            many.add(new Grant(Id.random(), "melder"));
        }
        var id = Id.random();

        assertThatThrownBy(() -> in(() -> dossiers.create(dossiers.draft(id),
                new Decision<>(new Zaak("vol", 0), many, List.of(), List.of(), "gemeld"), melder)))
                .isInstanceOf(Refused.class);
        assertThat(raw(id)).isNull();
    }

    @Test
    void whateverDiesBetweenTwoWritesTheSweepPutsRight() throws Exception {
        var melder = caller("melder-9");
        var deaths = 0;
        for (var n = 1; n <= 12; n++) {
            var id = Id.random();
            var moment = n;
            if (in(() -> Sabotage.dieBefore(moment, () -> create(id, melder)))) {
                deaths++;
            }
            sweepEverything();
            verifyConsistent(id, melder);
        }
        assertThat(deaths).as("how often something was really interrupted").isBetween(3, 8);
    }

    @Test
    void aDyingRelaySendsTwiceRatherThanNotAtAll() throws Exception {
        var melder = caller("melder-10");
        for (var n = 1; n <= 2; n++) {
            var id = Id.random();
            var moment = n;
            in(() -> Sabotage.dieBefore(4, () -> create(id, melder)));
            in(() -> Sabotage.dieBefore(moment, () -> relay.send(dossiers.store(), id)));
            sweepEverything();
            verifyConsistent(id, melder);
        }
    }

    @Test
    void aRequestOnlyTouchesTheDatabaseOfItsDomain() throws Exception {
        var melder = caller("melder-11");
        Sabotage.startRecording();

        var dossier = DomainContext.in(new DataDomain("fractie-zuid"), () -> create(Id.random(), melder));
        DomainContext.in(new DataDomain("fractie-zuid"), () -> dossiers.get(dossier.id(), melder));

        assertThat(Sabotage.byThread(Thread.currentThread())).isNotEmpty().containsOnly("melding_fractie-zuid");
    }

    private Dossier<Zaak> createWith(int stukken, String text, Caller melder) {
        var draft = dossiers.draft(Id.random());
        var written = IntStream.rangeClosed(1, stukken)
                .mapToObj(n -> dossiers.stukken().write(draft, StukType.text("bericht"), text + n, melder)).toList();
        return dossiers.create(draft, ZaakKind.opened(melder, written, "ontvangen"), melder);
    }

    private static List<AuditLine> readings(Dossier<Zaak> dossier) {
        return AuditLines.in(TestPlatform.instance().directory().resolve("audit"), ServiceName.MELDING,
                new DataDomain("fractie-noord")).about(dossier.id()).stream()
                .filter(line -> line.act().equals("bericht.gelezen")).toList();
    }

    /** Complete: no melder here has more rows than fit on a page. */
    private List<WorkItem> rowsOf(Caller melder) {
        return workList.page(melder.grantKeys(), ZaakKind.CODE, WorkPageRequest.first(WorkOrder.LAST_CHANGED)).items();
    }

    private void verifyConsistent(String id, Caller melder) throws Exception {
        var document = raw(id);
        if (document == null) {
            try (var listener = listener()) {
                assertThat(listener.eventsOf(id)).isEmpty();
            }
            assertThat(in(() -> rowsOf(melder)).stream().anyMatch(item -> item.dossier().equals(id)))
                    .isFalse();
            return;
        }
        assertThat(document.getList("out", Document.class)).isEmpty();
        assertThat(document.getList("audit", Document.class)).isEmpty();
        assertThat(pending(id)).isFalse();
        assertThat(in(() -> rowsOf(melder)).stream().anyMatch(item -> item.dossier().equals(id))).isTrue();
        assertThat(in(() -> readable(id, melder))).isTrue();
        try (var listener = listener()) {
            assertThat(listener.awaitEvents(id, 1)).isNotEmpty();
        }
    }

    /** What the sweep does once something has been pending long enough. */
    private void sweepEverything() throws Exception {
        mongo.getDatabase("melding_fractie-noord").getCollection("uitgaand").updateMany(new Document(),
                new Document("$set", new Document("sinds", new Date(0)).append("volgende", new Date(0))));
        in(() -> {
            sweep.sweep();
            return null;
        });
    }

    private static Decision<Zaak> decision(Dossier<Zaak> dossier, int counter, Caller melder) {
        return new Decision<>(new Zaak("stap-" + counter, counter), dossier.grants(), List.of(),
                List.of(new DomainEvent(EventType.MELDING_TOEGEWEZEN, ZaakKind.snapshot("stap-" + counter))),
                "gewijzigd");
    }

    private Dossier<Zaak> increment(String id, Caller melder) {
        while (true) {
            try {
                var current = dossiers.get(id, melder);
                return dossiers.update(current, decision(current, current.state().counter() + 1, melder), melder);
            } catch (Stale retry) {
                Thread.onSpinWait();
            }
        }
    }
}
