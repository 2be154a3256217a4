package nl.tegenkracht.starter.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.starter.fixture.Sabotage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Changing keys and publishing snapshots may happen in the middle of work, and may be interrupted. */
@Tag("timing")
class DossierMaintenanceTest extends DossiersTestBase {

    @Autowired
    private DossierMaintenance maintenance;

    DossierMaintenanceTest() {
        super("extern");
    }

    @Test
    void aNewKeyRewrapsEverythingEvenAfterAnInterruption() throws Exception {
        var melder = caller("melder-12");
        var first = in(() -> create(Id.random(), melder));
        var second = in(() -> create(Id.random(), melder));

        assertThat(in(() -> Sabotage.dieBefore(2, maintenance::rotate))).isTrue();
        assertThat(in(() -> readable(first.id(), melder) && readable(second.id(), melder))).isTrue();
        in(maintenance::rewrap);

        assertThat(in(maintenance::rewrap)).isZero();
        assertThat(in(() -> readable(first.id(), melder) && readable(second.id(), melder))).isTrue();
        assertThat(in(() -> dossiers.get(first.id(), melder)).keyWraps()).isNotEqualTo(first.keyWraps());
    }

    @Test
    void republishPublishesTheSnapshotOfEveryDossier() throws Exception {
        var melder = caller("melder-13");
        var dossier = in(() -> create(Id.random(), melder));

        assertThat(in(maintenance::republish)).isPositive();

        try (var listener = listener()) {
            assertThat(listener.awaitEvents(dossier.id(), 2)).last()
                    .satisfies(last -> assertThat(last.path("type").asString())
                            .isEqualTo("nl.tegenkracht.melding.stand"));
        }
    }
}
