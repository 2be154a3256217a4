package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.testkit.DurationPairs;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Time gives nothing away either: what belongs to another takes as long as what does not exist. */
@Tag("timing")
@EndToEnd
@Order(9)
class TimingTest {

    private static final int WARM_UP = 50;

    @Test
    void someoneElsesMeldingTakesAsLongAsOneThatDoesNotExist(RunningPlatform platform) {
        var id = MeldingApiClient.create(WebVisitor.loggedInAs(platform.gateway(), "noa"), "fractie-noord",
                MeldingApiClient.VERA);
        var invented = Id.random();
        for (var account : List.of("lena", "vincent")) {
            var visitor = WebVisitor.loggedInAs(platform.gateway(), account);
            assertSameDuration(account + ": existing and not existing", visitor,
                    "/fractie-noord/melding/v1/meldingen/" + id, "/fractie-noord/melding/v1/meldingen/" + invented);
        }
    }

    @Test
    void someoneElsesDomainTakesAsLongAsOneThatDoesNotExist(RunningPlatform platform) {
        assertSameDuration("zeno: domain of another and unknown domain",
                WebVisitor.loggedInAs(platform.gateway(), "zeno"),
                "/fractie-noord/melding/v1/meldingen", "/fractie-west/melding/v1/meldingen");
        assertSameDuration("visitor: existing and unknown domain", new WebVisitor(platform.gateway()),
                "/fractie-noord/melding/v1/meldingen", "/fractie-west/melding/v1/meldingen");
    }

    private static void assertSameDuration(String description, WebVisitor visitor, String foreign, String unknown) {
        for (int i = 0; i < WARM_UP; i++) {
            visitor.get(foreign);
            visitor.get(unknown);
        }
        var pairs = DurationPairs.measure(() -> visitor.get(foreign), () -> visitor.get(unknown));
        System.getLogger("e2e").log(System.Logger.Level.INFO, "Time, {0}: {1}", description, pairs);
        assertThat(pairs.revealsWhich()).as("%s: %s", description, pairs).isFalse();
    }
}
