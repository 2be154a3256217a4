package nl.tegenkracht.rapportage;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.testkit.ServiceMeters;
import org.junit.jupiter.api.Test;

/** What an operator sees of this service: all of this, and nothing that nobody decided about. */
class RapportageMetersTest extends RapportageServiceTestBase {

    @Test
    void allThatAnOperatorNeedsIsThereAndNothingElse() {
        var anybody = anybody();
        anybody.getPublic("/actuator/health");

        var meters = anybody.getPublic("/actuator/prometheus").body();

        assertThat(meters).contains(ServiceMeters.OF_ALL).contains(ServiceMeters.OF_READERS);
        assertThat(ServiceMeters.undecided(meters)).isEmpty();
    }
}
