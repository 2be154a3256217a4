package nl.tegenkracht.melding;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
import nl.tegenkracht.testkit.ServiceMeters;
import org.junit.jupiter.api.Test;

/** What an operator sees of this service: all of this, and nothing that nobody decided about. */
class MeldingMetersTest extends MeldingServiceTestBase {

    @Test
    void allThatAnOperatorNeedsIsThereAndNothingElse() {
        withToken(null).getPublic("/actuator/health");

        var meters = withToken(null).getPublic("/actuator/prometheus").body();

        assertThat(meters).contains(ServiceMeters.OF_ALL).contains(ServiceMeters.OF_DOSSIERS);
        assertThat(ServiceMeters.undecided(meters)).isEmpty();
    }
}
