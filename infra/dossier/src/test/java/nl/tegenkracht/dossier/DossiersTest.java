package nl.tegenkracht.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.DomainEvent;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.Grant;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.refusal.Refused;
import nl.tegenkracht.core.refusal.Stale;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.fixture.Sabotage;
import nl.tegenkracht.dossier.fixture.Zaak;
import nl.tegenkracht.dossier.fixture.ZaakKind;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One write per decision: nothing gets lost, nothing is left half done, whoever writes at the same time. */
@Tag("timing")
class DossiersTest extends DossiersTestBase {

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
    void aRequestOnlyTouchesTheDatabaseOfItsDomain() throws Exception {
        var melder = caller("melder-11");
        Sabotage.startRecording();

        var dossier = DomainContext.in(new DataDomain("fractie-zuid"), () -> create(Id.random(), melder));
        DomainContext.in(new DataDomain("fractie-zuid"), () -> dossiers.get(dossier.id(), melder));

        assertThat(Sabotage.byThread(Thread.currentThread())).isNotEmpty().containsOnly("melding_fractie-zuid");
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
