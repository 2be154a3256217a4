package nl.tegenkracht.rapportage;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.testkit.ServiceMeters;
import nl.tegenkracht.testkit.TestClient;
import nl.tegenkracht.testkit.TestPlatform;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What an operator sees of this service: all of this, and nothing that nobody decided about. */
@Tag("service")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RapportageMetersTest {

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void registerPlatform(DynamicPropertyRegistry registry) {
        TestPlatform.instance().register(registry, ServiceName.RAPPORTAGE);
    }

    @Test
    void allThatAnOperatorNeedsIsThereAndNothingElse() {
        var anybody = new TestClient(port, ServiceName.RAPPORTAGE, "gemeenschappelijk", null);
        anybody.getPublic("/actuator/health");

        var meters = anybody.getPublic("/actuator/prometheus").body();

        assertThat(meters).contains(ServiceMeters.OF_ALL).contains(ServiceMeters.OF_READERS);
        assertThat(ServiceMeters.undecided(meters)).isEmpty();
    }
}
