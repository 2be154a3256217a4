package nl.tegenkracht.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.fixture.Sabotage;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever comes in between: what was begun is finished later, and nothing is sent that was not kept. */
@Tag("timing")
class DossierInterruptionTest extends DossiersTestBase {

    @Autowired
    private OutboxSweep sweep;
    @Autowired
    private OutboxRelay relay;

    DossierInterruptionTest() {
        super("fractie-noord");
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
}
