package nl.tegenkracht.beleid;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.beleid.fixture.BeleidServiceTestBase;
import nl.tegenkracht.testkit.ServiceMeters;
import org.junit.jupiter.api.Test;

/** What an operator sees of this service: all of this, and nothing that nobody decided about. */
class BeleidMetersTest extends BeleidServiceTestBase {

    @Test
    void allThatAnOperatorNeedsIsThereAndNothingElse() {
        lezer().getPublic("/actuator/health");

        var meters = lezer().getPublic("/actuator/prometheus").body();

        assertThat(meters).contains(ServiceMeters.OF_ALL);
        assertThat(ServiceMeters.undecided(meters)).isEmpty();
    }
}
