package nl.tegenkracht.klacht;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.klacht.fixture.KlachtServiceTestBase;
import nl.tegenkracht.testkit.ServiceMeters;
import org.junit.jupiter.api.Test;

/** What an operator sees of this service: all of this, and nothing that nobody decided about. */
class KlachtMetersTest extends KlachtServiceTestBase {

    @Test
    void allThatAnOperatorNeedsIsThereAndNothingElse() {
        withToken(null).getPublic("/actuator/health");

        var meters = withToken(null).getPublic("/actuator/prometheus").body();

        assertThat(meters).contains(ServiceMeters.OF_ALL).contains(ServiceMeters.OF_READERS)
                .contains(ServiceMeters.OF_DOSSIERS);
        assertThat(ServiceMeters.undecided(meters)).isEmpty();
    }
}
