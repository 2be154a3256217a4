package nl.tegenkracht.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.DomainEvent;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.fixture.Sabotage;
import nl.tegenkracht.dossier.fixture.Zaak;
import nl.tegenkracht.dossier.fixture.ZaakKind;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Changing keys and publishing snapshots may happen in the middle of work, and may be interrupted. */
@Tag("timing")
class DossierMaintenanceTest extends DossiersTestBase {

    /** Of all dossiers in the domain extern, in which no other test makes any. */
    private static final String MELDER = "melder";

    @Autowired
    private DossierMaintenance maintenance;

    DossierMaintenanceTest() {
        super("extern");
    }

    @Test
    void aNewKeyRewrapsEverythingWhereverItWasInterrupted() throws Exception {
        var melder = caller(MELDER);
        var first = in(() -> create(Id.random(), melder));
        var second = in(() -> create(Id.random(), melder));
        var deaths = 0;

        while (dieIn(maintenance::rotate, deaths + 1)) {
            deaths++;
            assertThat(in(() -> readable(first.id(), melder) && readable(second.id(), melder))).isTrue();
            in(maintenance::rewrap);
            assertThat(in(maintenance::rewrap)).isZero();
        }

        assertThat(deaths).as("one write per dossier").isEqualTo(in(() -> dossiers.ids().size()));
        assertThat(in(() -> readable(first.id(), melder) && readable(second.id(), melder))).isTrue();
        assertThat(in(() -> dossiers.get(first.id(), melder)).keyWraps()).isNotEqualTo(first.keyWraps());
    }

    @Test
    void whatIsWrittenWhileKeysChangeStaysAndGetsTheNewKeyToo() throws Exception {
        var melder = caller(MELDER);
        var dossier = in(() -> create(Id.random(), melder));
        var position = in(() -> dossiers.ids().indexOf(dossier.id())) + 1;

        assertThat(in(() -> Sabotage.interruptBefore(position, () -> writeOnce(dossier.id(), melder),
                maintenance::rotate))).isTrue();

        var after = in(() -> dossiers.get(dossier.id(), melder));
        assertThat(after.state().counter()).isEqualTo(1);
        assertThat(after.stukken()).hasSize(2);
        assertThat(in(() -> readable(dossier.id(), melder))).isTrue();
        assertThat(in(maintenance::left)).isZero();
        assertThat(in(() -> dossiers.get(dossier.id(), melder)).keyWraps()).isNotEqualTo(dossier.keyWraps());
        assertThat(in(() -> dossiers.stukken().text(after, after.stukken().getLast(), melder))).isEqualTo("meanwhile");
    }

    @Test
    void republishPublishesTheSnapshotOfEveryDossier() throws Exception {
        var melder = caller(MELDER);
        var dossier = in(() -> create(Id.random(), melder));

        assertThat(in(maintenance::republish)).isEqualTo(in(() -> dossiers.ids().size()));

        assertThat(in(() -> dossiers.get(dossier.id(), melder)).version()).as("nothing is written")
                .isEqualTo(dossier.version());
        assertThat(events(dossier.id(), 2)).last().extracting(event -> event.path("type").asString())
                .isEqualTo("nl.tegenkracht.melding.stand");
    }

    /** About the dossier whose turn is first: of that one each write of the republish is certainly met. */
    @Test
    void whatIsWrittenWhileRepublishingStaysAndEveryRoundHasASnapshot() throws Exception {
        var melder = caller(MELDER);
        in(() -> create(Id.random(), melder));
        var first = in(() -> dossiers.get(dossiers.ids().getFirst(), melder));
        var snapshots = snapshots(first);
        var write = 1;

        while (in(writesBetween(write, first.id(), melder))) {
            write++;
        }

        var after = in(() -> dossiers.get(first.id(), melder));
        assertThat(after.state().counter() - first.state().counter()).as("one write in between each time")
                .isEqualTo(write - 1);
        assertThat(sequences(after.id(), (int) after.sequence())).isEqualTo(upTo(after.sequence()));
        assertThat(snapshots(after) - snapshots).as("one snapshot in every round").isEqualTo(write);
    }

    @Test
    void aRepublishThatDiedSkipsNothingWhenItIsDoneAgain() throws Exception {
        var melder = caller(MELDER);
        in(() -> create(Id.random(), melder));
        var deaths = 0;

        while (dieIn(maintenance::republish, deaths + 1)) {
            deaths++;
        }

        var ids = in(() -> dossiers.ids());
        assertThat(deaths).as("as often as there is something to note").isEqualTo(ids.size());
        for (var id : ids) {
            var sequence = in(() -> dossiers.get(id, melder)).sequence();
            assertThat(sequences(id, (int) sequence)).isEqualTo(upTo(sequence));
            assertThat(raw(id).getList("out", Document.class)).isEmpty();
            assertThat(pending(id)).isFalse();
        }
    }

    /** A republish with a write of somebody else just before this write of its own. */
    private Callable<Boolean> writesBetween(int write, String id, Caller melder) {
        return () -> Sabotage.interruptBefore(write, () -> writeOnce(id, melder), maintenance::republish);
    }

    private boolean dieIn(Runnable job, int write) throws Exception {
        return in(() -> Sabotage.dieBefore(write, job));
    }

    /** Somebody adds a stuk and counts one further. */
    private void writeOnce(String id, Caller melder) {
        var current = dossiers.get(id, melder);
        var counter = current.state().counter() + 1;
        var stuk = dossiers.stukken().write(current, StukType.text("bericht"), "meanwhile", melder);
        dossiers.update(current, new Decision<>(new Zaak("stap-" + counter, counter), current.grants(), List.of(stuk),
                List.of(new DomainEvent(EventType.MELDING_TOEGEWEZEN, ZaakKind.snapshot("stap-" + counter))),
                "gewijzigd"), melder);
    }

    private static List<String> upTo(long sequence) {
        return LongStream.rangeClosed(1, sequence).mapToObj(Long::toString).toList();
    }

    /** How many snapshots of this dossier were sent; one that was sent twice counts once. */
    private long snapshots(Dossier<Zaak> dossier) {
        sequences(dossier.id(), (int) dossier.sequence());
        return events(dossier.id(), (int) dossier.sequence()).stream()
                .filter(event -> event.path("type").asString().equals("nl.tegenkracht.melding.stand"))
                .map(event -> event.path("sequence").asString()).distinct().count();
    }

    private List<JsonNode> events(String id, int atLeast) {
        try (var listener = listener()) {
            return listener.awaitEvents(id, atLeast);
        }
    }
}
